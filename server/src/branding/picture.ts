import sharp, { type Sharp } from 'sharp';
import { logoLimits } from '../../../src/contract/index.js';
import { ApiProblem, invalid, problem } from '../http/problem.js';
import { drawSvg } from './drawSvg.js';
import { readIcon } from './ico.js';
import { pictureType, svgText, type PictureType } from './pictureType.js';
import { checkSvg } from './svg.js';

/** Which logo a picture is for. */
export type LogoVariant = keyof typeof logoLimits.bytes;

/** A picture as the server made it. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/webp';
  readonly width: number;
  readonly height: number;
}

/** Longest side of what is kept. */
const KEPT_SIDE = { light: 1024, dark: 1024, favicon: 256 } as const;
/** Longest side of a drawing: each layer of it takes four bytes a pixel. */
const SVG_SIDE = 768;
const SECONDS = 5;

const unreadable = () => invalid('file', 'The picture is damaged or cannot be read');

function checkSize(width: number, height: number): void {
  const { side, pixels } = logoLimits;
  if (width > side || height > side || width * height > pixels) {
    throw invalid('file', `The picture must have at most ${side} pixels on each side`);
  }
}

// The header alone is read here: nothing is decoded before its size is known.
async function sizeOf(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; format: string }> {
  const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return { width, height, format };
}

const strict = { failOn: 'warning', limitInputPixels: logoLimits.pixels, pages: 1 } as const;

async function openRaster(bytes: Uint8Array, type: PictureType): Promise<Sharp> {
  const { width, height, format } = await sizeOf(bytes);
  if (format !== type) throw unreadable();
  checkSize(width, height);
  return sharp(bytes, strict);
}

async function openSvg(bytes: Uint8Array): Promise<Sharp> {
  const text = svgText(bytes);
  if (text === null) throw unreadable();
  checkSvg(text);
  return sharp(await drawSvg(bytes, SVG_SIDE), strict);
}

async function openIcon(bytes: Uint8Array): Promise<Sharp> {
  const icon = readIcon(bytes);
  if (!icon) throw unreadable();
  if ('png' in icon) return openRaster(icon.png, 'png');
  const { width, height, rgba } = icon;
  return sharp(rgba, { raw: { width, height, channels: 4 } });
}

function open(bytes: Uint8Array, type: PictureType): Promise<Sharp> {
  if (type === 'svg') return openSvg(bytes);
  return type === 'ico' ? openIcon(bytes) : openRaster(bytes, type);
}

async function encode(picture: Sharp, side: number, isPhoto: boolean): Promise<Picture> {
  // Turned as its metadata say; those are then left behind, with everything else that was not pixels.
  const fitted = picture
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: SECONDS });
  const encoded = isPhoto ? fitted.webp({ quality: 90 }) : fitted.png({ compressionLevel: 9 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  const type = isPhoto ? 'image/webp' : 'image/png';
  return { bytes: data, type, width: info.width, height: info.height };
}

// One picture is decoded at a time, so that many uploads at once need no more memory than one.
let turn: Promise<unknown> = Promise.resolve();

async function convert(bytes: Uint8Array, type: PictureType, variant: LogoVariant) {
  sharp.cache(false);
  sharp.concurrency(1);
  const side = KEPT_SIDE[variant];
  try {
    return await encode(await open(bytes, type), side, type === 'jpeg' || type === 'webp');
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    // The library has no other words for it than a text.
    throw unreadable();
  }
}

/**
 * Makes a picture of our own from an upload: decoded by what it is, whatever it is called, and encoded anew, so that
 * nothing but pixels is left. Throws 413 and 415, and 422 for what cannot be read or does more than show.
 */
export function makePicture(bytes: Uint8Array, variant: LogoVariant): Promise<Picture> {
  if (bytes.byteLength > logoLimits.bytes[variant]) throw problem('file_too_large');
  const type = pictureType(bytes);
  if (type === null || (type === 'ico' && variant !== 'favicon')) {
    throw problem('unsupported_file_type');
  }
  const made = turn.then(() => convert(bytes, type, variant));
  turn = made.catch(() => undefined);
  return made;
}
