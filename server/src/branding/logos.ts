import type { Branding, LogoParams } from '../../../src/contract/index.js';
import type * as z from 'zod/mini';
import type { RequestContext } from '../http/context.js';
import type { ServerDeps } from '../http/deps.js';
import { notFound } from '../http/problem.js';
import { randomText } from '../ids.js';
import { holdLine, logoColumns, refuseLocked, show, type Editor } from './change.js';
import { insertFile } from './queries.js';
import { readUpload } from './upload.js';

type Variant = z.output<typeof LogoParams>['variant'];
type Write = RequestContext<'branding', 'setLogo'>['write'];

/** Puts an uploaded picture into a brand. */
export async function setLogo(
  { storage }: Pick<ServerDeps, 'storage'>,
  editor: Editor,
  { request, variant, write }: { request: Request; variant: Variant; write: Write },
): Promise<Branding> {
  const column = logoColumns[variant];
  const allowed = { [column]: '' };
  // Who may not have a logo is told so before anything of it is read.
  await write(async ({ trx }) => refuseLocked(await holdLine(trx, editor), allowed, () => 'file'));
  // The library is large: only a server that is given a picture loads it.
  const { makePicture } = await import('./picture.js');
  const picture = await makePicture(await readUpload(request, variant), variant);
  const name = `${randomText(32)}.${picture.type === 'image/png' ? 'png' : 'webp'}`;
  await write(({ trx }) => insertFile(trx, editor.clock, editor.organizationId, name, picture));
  await storage.put(name, picture.bytes, picture.type);
  return write(async (unit) => {
    const line = await holdLine(unit.trx, editor);
    refuseLocked(line, allowed, () => 'file');
    return show(unit, editor, line[0], { fields: { [column]: name } });
  });
}

/** Takes a picture out of a brand. Its file stays as long as a version can bring it back. */
export function removeLogo(editor: Editor, variant: Variant, write: Write): Promise<Branding> {
  const column = logoColumns[variant];
  return write(async (unit) => {
    const [own] = await holdLine(unit.trx, editor);
    if (own[column] === null) throw notFound('Logo');
    return show(unit, editor, own, { fields: { [column]: null } });
  });
}
