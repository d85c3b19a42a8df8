export declare const APART: string;
export declare const LazyRegExp: new (source: string, flags: string) => RegExp;
export declare const LazySegmenter: new (
  locales?: Intl.LocalesArgument,
  options?: Intl.SegmenterOptions,
) => Pick<Intl.Segmenter, "segment">;
