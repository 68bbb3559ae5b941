/** A picture of an icon file: a whole PNG, or pixels as RGBA from the top. */
export type IconPicture =
  | { readonly png: Uint8Array }
  | { readonly rgba: Uint8Array; readonly width: number; readonly height: number };

const MOST = 64;
const SIDE = 256;
const HEADER = 40;

interface Entry {
  readonly size: number;
  readonly offset: number;
}

function entriesOf(view: DataView): Entry[] {
  const count = view.getUint16(4, true);
  if (count === 0 || count > MOST) return [];
  return Array.from({ length: count }, (_, index) => ({
    size: view.getUint32(6 + 16 * index + 8, true),
    offset: view.getUint32(6 + 16 * index + 12, true),
  })).filter(({ size, offset }) => size > HEADER && offset + size <= view.byteLength);
}

/** Pixels of a bitmap without file header, as icons hold it: bottom up, its height counting the mask too. */
function bitmap(view: DataView): IconPicture | null {
  const header = view.getUint32(0, true);
  const width = view.getInt32(4, true);
  const height = view.getInt32(8, true) / 2;
  const bits = view.getUint16(14, true);
  const isPlain = header === HEADER && view.getUint32(16, true) === 0;
  const isSized =
    width > 0 && width <= SIDE && Number.isInteger(height) && height > 0 && height <= SIDE;
  if (!isPlain || !isSized || ![1, 4, 8, 24, 32].includes(bits)) return null;
  const colors = bits > 8 ? 0 : view.getUint32(32, true) || 2 ** bits;
  const pixels = HEADER + 4 * colors;
  const rowBytes = Math.ceil((width * bits) / 32) * 4;
  const maskBytes = Math.ceil(width / 32) * 4;
  const mask = pixels + rowBytes * height;
  if (colors > 256 || mask > view.byteLength) return null;
  const hasMask = mask + maskBytes * height <= view.byteLength;
  const rgba = new Uint8Array(width * height * 4);
  let opaque = 0;
  for (let y = 0; y < height; y += 1) {
    const line = height - 1 - y;
    for (let x = 0; x < width; x += 1) {
      const to = (y * width + x) * 4;
      let from = pixels + line * rowBytes + (x * bits) / 8;
      if (bits <= 8) {
        const byte = view.getUint8(Math.floor(from));
        const index = (byte >> (8 - bits - ((x * bits) % 8))) & (2 ** bits - 1);
        from = HEADER + 4 * Math.min(index, colors - 1);
      }
      for (const part of [0, 1, 2]) rgba[to + part] = view.getUint8(from + 2 - part);
      rgba[to + 3] = bits === 32 ? view.getUint8(from + 3) : 255;
      opaque += rgba[to + 3] ?? 0;
    }
  }
  // Without an alpha of its own, the mask says what is seen.
  if (hasMask && (bits < 32 || opaque === 0)) {
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const byte = view.getUint8(mask + (height - 1 - y) * maskBytes + (x >> 3));
        rgba[(y * width + x) * 4 + 3] = (byte >> (7 - (x & 7))) & 1 ? 0 : 255;
      }
    }
  }
  return { rgba, width, height };
}

/** The largest picture of an icon file; null when it has none that can be read. */
export function readIcon(bytes: Uint8Array): IconPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 6 || view.byteLength < 6 + 16 * view.getUint16(4, true)) return null;
  const entries = entriesOf(view).sort((a, b) => b.size - a.size);
  for (const { size, offset } of entries) {
    const part = bytes.subarray(offset, offset + size);
    if (Buffer.from(part.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n')
      return { png: part };
    const found = bitmap(new DataView(part.buffer, part.byteOffset, part.byteLength));
    if (found) return found;
  }
  return null;
}
