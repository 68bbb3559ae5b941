import { logoFieldOf, logoLimits, type Branding } from '../../contract/index.js';
import { readPicture, svgProblem } from '../../lib/pictures.js';
import { brandOf, refuseLocked, requirePlan, showBrand } from './brands.js';
import { invalid, missing, refuse } from './errors.js';
import type { OrgContext } from './serve.js';

type Variant = keyof typeof logoFieldOf;

/** Text with its character references resolved, so that none can hide a word. */
function resolved(text: string): string {
  return text.replace(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi,
    (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** The content of an upload, which a handler has to have in hand. */
export async function readUpload(file: unknown): Promise<Uint8Array> {
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

/** Throws what a server says of a file that cannot be a logo. */
function pictureAddress(bytes: Uint8Array, variant: Variant): string {
  if (bytes.length === 0) throw invalid('file', 'The file is empty');
  if (bytes.length > logoLimits.bytes[variant]) throw refuse('file_too_large');
  const picture = readPicture(bytes);
  if (!picture || (picture.type === 'image/x-icon' && variant !== 'favicon')) {
    throw refuse('unsupported_file_type');
  }
  if (picture.isCut) throw invalid('file', 'The picture cannot be read');
  if (Math.max(picture.width ?? 0, picture.height ?? 0) > logoLimits.side) {
    throw invalid('file', 'A picture can be 2048 pixels wide and high at most');
  }
  if (
    picture.type === 'image/svg+xml' &&
    svgProblem(resolved(new TextDecoder().decode(bytes))) !== null
  ) {
    throw invalid('file', 'The SVG must be a still drawing without scripts or references');
  }
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  // As on a server, no two pictures have one address.
  return `data:${picture.type};variant=${variant};base64,${btoa(text)}`;
}

/** Puts a picture into a brand; it is shown at once. */
export function setLogo(context: OrgContext, variant: Variant, bytes: Uint8Array): Branding {
  requirePlan(context);
  const field = logoFieldOf[variant];
  refuseLocked(context, { [field]: '' }, () => 'file');
  return showBrand(context, { fields: { [field]: pictureAddress(bytes, variant) } });
}

/** Takes a picture out of a brand. */
export function removeLogo(context: OrgContext, variant: Variant): Branding {
  requirePlan(context);
  const field = logoFieldOf[variant];
  const { fields } = brandOf(context.parts, context.organization);
  if ((fields[field] ?? null) === null) throw missing('Logo');
  return showBrand(context, { fields: { [field]: null } });
}
