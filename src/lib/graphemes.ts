let segmenter: Intl.Segmenter | undefined;

/** Splits a text into what a reader calls letters, so that no emoji or accent is cut in two. */
export function graphemes(text: string): string[] {
  // Firefox has had a segmenter only since version 125; code points are the next best cut.
  if (typeof Intl === 'undefined' || !('Segmenter' in Intl)) return Array.from(text);
  // Nothing in plain English joins, and lists ask for every row.
  if (/^[ -~]*$/.test(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), (part) => part.segment);
}
