/** How far the reading of a repository is, in files, as a sentence; null: nobody knows yet how many there are. */
export function describeScan(progress: { readonly done: number; readonly of: number } | null): string {
  if (!progress) return "Reading the repository …";
  const [done, of] = [progress.done, progress.of].map(inThousands);
  return `Reading the repository … ${done} of ${of} files`;
}

// `Intl` would know, but takes longer to be ready for the first number than the app to draw.
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
