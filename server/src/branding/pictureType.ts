/** Kinds of pictures that are taken. */
export type PictureType = 'png' | 'jpeg' | 'webp' | 'svg' | 'ico';

function begins(bytes: Uint8Array, at: number, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(at, at + text.length)
    .equals(Buffer.from(text, 'latin1'));
}

// What may stand before the root element: a byte order mark, the declaration, comments.
const SVG_START =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:[^-]|-[^-])*-->\s*)*<(?:svg:)?svg[\s>/]/;

/** The SVG in the bytes as text; null when they are something else. Only UTF-8 counts. */
export function svgText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /^\uFEFF?\s*</.test(text) && /<(?:svg:)?svg[\s>/]/.test(text.slice(0, 4096))
      ? text
      : null;
  } catch {
    return null;
  }
}

/** Whether nothing but comments and the declaration stands before the root element. */
export function isPlainSvg(text: string): boolean {
  return SVG_START.test(text);
}

/** What the content is, whatever it is called and said to be; null when it is nothing that is taken. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (begins(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (begins(bytes, 0, '\xff\xd8\xff')) return 'jpeg';
  if (begins(bytes, 0, 'RIFF') && begins(bytes, 8, 'WEBP')) return 'webp';
  if (begins(bytes, 0, '\0\0\x01\0')) return 'ico';
  return svgText(bytes) === null ? null : 'svg';
}
