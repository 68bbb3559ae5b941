import { logoLimits } from '../../../src/contract/index.js';
import { readBytes } from '../http/body.js';
import { ApiProblem, invalid, problem } from '../http/problem.js';
import type { LogoVariant } from './picture.js';

/** What a form adds to its file. */
const FORM_BYTES = 16_384;

/** The field `file` of a form. Throws 413 before more is read than the variant may have. */
export async function readUpload(request: Request, variant: LogoVariant): Promise<Uint8Array> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type) || request.headers.has('content-encoding')) {
    const detail = 'Send the picture as the field file of multipart/form-data';
    throw problem('unsupported_media_type', { detail });
  }
  const form = await parse(await read(request, variant), type);
  const files = form.getAll('file');
  const [file] = files;
  if (!(file instanceof Blob) || files.length > 1) throw invalid('file', 'Choose one picture');
  if (file.size > logoLimits.bytes[variant]) throw problem('file_too_large');
  if (file.size === 0) throw invalid('file', 'The file is empty');
  return new Uint8Array(await file.arrayBuffer());
}

async function read(request: Request, variant: LogoVariant): Promise<Uint8Array> {
  try {
    return await readBytes(request, logoLimits.bytes[variant] + FORM_BYTES);
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'body_too_large')
      throw problem('file_too_large');
    throw error;
  }
}

async function parse(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(Buffer.from(bytes), { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw invalid('file', 'The form cannot be read');
  }
}
