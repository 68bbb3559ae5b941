/** Kinds of pictures that a logo may be. */
export type PictureType =
  'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml' | 'image/x-icon';

/** What is known of a picture without decoding it. */
export interface Picture {
  type: PictureType;
  /** Pixels; null where the file does not say, as in many drawings. */
  width: number | null;
  height: number | null;
  /** The file ends before the picture does. */
  isCut: boolean;
}

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** What a file is by its content, whatever its name says; null for everything else. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (startsWith(bytes, 0, 0, 1, 0) && (bytes[4] ?? 0) > 0) return 'image/x-icon';
  return isSvg(bytes) ? 'image/svg+xml' : null;
}

/** Whether text begins as a drawing does: declarations and comments may stand before its root. */
function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\uFEFF/, '');
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(head);
}

function pngSize(view: DataView): [number, number] | null {
  return view.byteLength < 24 ? null : [view.getUint32(16), view.getUint32(20)];
}

/** Whether a PNG has its last part: what follows it does not matter. */
function isWholePng(view: DataView): boolean {
  let at = 8;
  while (at + 12 <= view.byteLength) {
    if (view.getUint32(at + 4) === 0x49454e44) return true;
    at += 12 + view.getUint32(at);
  }
  return false;
}

function jpegSize(view: DataView): [number, number] | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(view: DataView, bytes: Uint8Array): [number, number] | null {
  if (view.byteLength < 30) return null;
  const kind = textAt(bytes, 12, 4);
  if (kind === 'VP8X') {
    const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
    return [three(24) + 1, three(27) + 1];
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
}

function icoSize(bytes: Uint8Array): [number, number] {
  return [bytes[6] || 256, bytes[7] || 256];
}

/** A picture's kind and size, read from its head; null when it is none that may be a logo. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const type = pictureType(bytes);
  if (!type) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size =
    type === 'image/png'
      ? pngSize(view)
      : type === 'image/jpeg'
        ? jpegSize(view)
        : type === 'image/webp'
          ? webpSize(view, bytes)
          : type === 'image/x-icon'
            ? icoSize(bytes)
            : null;
  const isCut = type === 'image/png' && !isWholePng(view);
  return { type, width: size?.[0] ?? null, height: size?.[1] ?? null, isCut };
}

/** Why a drawing is refused: it acts, moves, or reaches for something outside of it. */
export type SvgProblem = 'script' | 'moving' | 'outside' | 'document';

const problems: readonly (readonly [SvgProblem, RegExp])[] = [
  ['document', /<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet/i],
  ['script', /<(?:[\w-]+:)?(?:script|handler|listener)[\s>/]|javascript\s*:|[\s"'/]on[a-z]+\s*=/i],
  ['moving', /<(?:[\w-]+:)?(?:animate\w*|set)[\s>/]/i],
  [
    'document',
    /<(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|video|audio|canvas|html|body)[\s>/]/i,
  ],
  ['outside', /<(?:[\w-]+:)?(?:image|feImage)[\s>/]/i],
  ['outside', /(?:href|src)\s*=\s*(?:["']\s*(?!#)[^"'\s]|[^"'\s#>])/i],
  ['outside', /url\(\s*(?!["']?\s*#)|@import/i],
];

/**
 * What stands in the way of a drawing as a logo; null when it only draws. For those who mean well: the
 * server also looks for words that are hidden.
 */
export function svgProblem(text: string): SvgProblem | null {
  return problems.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
