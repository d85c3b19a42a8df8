/** Where a command's words go; each call is one or more whole lines. */
export interface Write {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}
