import { luminance, ratioOf } from '../../theme/color.js';
import type { PictureType } from '../../lib/pictures.js';

/** A part of a picture, in its own pixels. */
export type Crop = { left: number; top: number; width: number; height: number };

/** A picture that the browser has decoded. */
export type Decoded = { width: number; height: number; source: CanvasImageSource };

/** Grounds that logos are made for: our surfaces of either scheme. */
const grounds = { light: 0xff_ff_ff, dark: 0x15_17_1b } as const;

/** Below this a shape and its ground run into each other. */
const FAINT = 1.6;
/** Share of what is drawn that may be faint. */
const MOST_FAINT = 0.7;
/** Least opacity that counts as drawn. */
const DRAWN = 40;

/** Decodes a picture; null where the browser cannot, or a policy of the page does not let it. */
export async function decodePicture(file: Blob, type: PictureType): Promise<Decoded | null> {
  try {
    if (type !== 'image/svg+xml') {
      const source = await createImageBitmap(file);
      return { width: source.width, height: source.height, source };
    }
    const address = URL.createObjectURL(new Blob([file], { type }));
    try {
      const source = new Image();
      source.src = address;
      await source.decode();
      const { naturalWidth: width, naturalHeight: height } = source;
      return { width: width || 300, height: height || 150, source };
    } finally {
      URL.revokeObjectURL(address);
    }
  } catch {
    return null;
  }
}

/** The pixels of a picture, row by row, four bytes each; null where the browser has no canvas. */
export function pixelsOf({ width, height, source }: Decoded): Uint8ClampedArray | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(source, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

/** On which grounds most of a picture can hardly be seen. */
export function faintOn(pixels: Uint8ClampedArray): { light: boolean; dark: boolean } {
  let drawn = 0;
  const faint = { light: 0, dark: 0 };
  const ground = { light: luminance(grounds.light), dark: luminance(grounds.dark) };
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < DRAWN) continue;
    drawn += 1;
    const color = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    const light = luminance(color);
    if (ratioOf(light, ground.light) < FAINT) faint.light += 1;
    if (ratioOf(light, ground.dark) < FAINT) faint.dark += 1;
  }
  return {
    light: drawn > 0 && faint.light / drawn > MOST_FAINT,
    dark: drawn > 0 && faint.dark / drawn > MOST_FAINT,
  };
}

/** What is drawn, without the empty edges; the whole picture when nothing is. */
export function trimmed(pixels: Uint8ClampedArray, width: number, height: number): Crop {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[(y * width + x) * 4 + 3] ?? 0) < DRAWN) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return { left: 0, top: 0, width, height };
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** The largest square in the middle of a part. */
export function squared({ left, top, width, height }: Crop): Crop {
  const side = Math.min(width, height);
  return {
    left: left + Math.floor((width - side) / 2),
    top: top + Math.floor((height - side) / 2),
    width: side,
    height: side,
  };
}

/** A part that lies inside of a picture and has at least one pixel. */
export function within(crop: Crop, width: number, height: number): Crop {
  const whole = (value: number): number => (Number.isFinite(value) ? Math.round(value) : 0);
  const left = Math.min(Math.max(whole(crop.left), 0), width - 1);
  const top = Math.min(Math.max(whole(crop.top), 0), height - 1);
  return {
    left,
    top,
    width: Math.min(Math.max(whole(crop.width), 1), width - left),
    height: Math.min(Math.max(whole(crop.height), 1), height - top),
  };
}

/** A part of a picture as a file of its own. */
export async function cutOut({ source }: Decoded, crop: Crop): Promise<Blob | null> {
  const { left, top, width, height } = crop;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(source, left, top, width, height, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
