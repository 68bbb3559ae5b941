import { createHash } from 'node:crypto';
import type { Register } from '../app.js';
import { ifMatch } from '../http/ifMatch.js';
import { notFound, problem } from '../http/problem.js';
import { pageReply } from '../lists/page.js';
import { holdLine, refuseLocked, requireVersion, show, type Editor } from './change.js';
import { refuseUnreadable } from './contrast.js';
import { draftView, partsOf } from './drafts.js';
import { lineOf, lineOfHost, valuesOf } from './line.js';
import { removeLogo, setLogo } from './logos.js';
import { findDraft, findVersion, listVersions, writeDraft } from './queries.js';
import { brandingView, publicView } from './view.js';

/** The tag of an answer: the same for the same content, whichever process gives it. */
function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/** Brands: what an organization shows of itself to those who work in it and below it. */
export const registerBranding: Register = (route, deps) => {
  const {
    clock,
    database: { db },
  } = deps;
  const editorOf = (c: {
    organization: { id: string };
    caller: Editor['caller'];
    baseUrl: string;
  }): Editor => ({
    ...{ clock, organizationId: c.organization.id, caller: c.caller, baseUrl: c.baseUrl },
  });

  route('branding', 'get', async ({ organization: { id }, query, baseUrl }) =>
    brandingView(await lineOf(db, id), { baseUrl, effective: query.effective ?? false }),
  );

  route('branding', 'update', (context) => {
    const { body, request, write, baseUrl } = context;
    const editor = editorOf(context);
    const { fields } = partsOf(body);
    return write(async (unit) => {
      const line = await holdLine(unit.trx, editor);
      const current = brandingView(line, { baseUrl, effective: false });
      requireVersion(ifMatch(request.headers), line[0].version, current);
      refuseLocked(line, fields);
      return show(unit, editor, line[0], { fields });
    });
  });

  route('branding', 'setLogo', (context) => {
    const { request, params, write } = context;
    return setLogo(deps, editorOf(context), { request, variant: params.variant, write });
  });

  route('branding', 'removeLogo', (context) =>
    removeLogo(editorOf(context), context.params.variant, context.write),
  );

  route('branding', 'public', async ({ query, request, baseUrl }) => {
    const line = await lineOfHost(db, query.host.toLowerCase().replace(/\.$/, ''));
    if (line.length === 0) throw notFound('Branding');
    const text = JSON.stringify(publicView(line, baseUrl));
    const headers = { ETag: tagOf(text), 'Cache-Control': 'public, max-age=60' };
    const known = request.headers.get('if-none-match') ?? '';
    if (known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === headers.ETag)) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } });
  });

  route('branding', 'draft', async ({ organization: { id } }) => {
    const [own] = await lineOf(db, id);
    if (!own) throw notFound('Organization');
    return draftView(own, await findDraft(db, id));
  });

  route('branding', 'saveDraft', (context) => {
    const { body, request, write, organization } = context;
    const draft = partsOf(body);
    return write(async ({ trx }) => {
      const line = await holdLine(trx, editorOf(context));
      const stored = await findDraft(trx, organization.id);
      const current = draftView(line[0], stored);
      requireVersion(ifMatch(request.headers), current.version ?? 0, current);
      refuseLocked(line, draft.fields);
      await writeDraft(trx, clock, organization.id, draft);
      return draftView(line[0], await findDraft(trx, organization.id));
    });
  });

  route('branding', 'publish', (context) => {
    const { body, request, write, organization } = context;
    const editor = editorOf(context);
    return write(async (unit) => {
      const line = await holdLine(unit.trx, editor);
      const draft = await findDraft(unit.trx, organization.id);
      const current = draftView(line[0], draft);
      requireVersion(ifMatch(request.headers), current.version ?? 0, current);
      if (!draft?.fields) throw problem('conflict', { detail: 'There is no draft to publish.' });
      const acceptContrast = refuseUnreadable(line, draft.fields, body.accept_contrast ?? false);
      await writeDraft(unit.trx, clock, organization.id, { fields: null, locks: null });
      const { fields, locks } = draft;
      const next = { fields, locks: locks ?? undefined, acceptContrast };
      return show(unit, editor, line[0], next, 'branding.published');
    });
  });

  route('branding', 'history', async ({ organization: { id }, query, request, baseUrl }) => {
    const { rows, next } = await listVersions(db, id, query);
    const items = rows.map(({ version, fields, locks, published_at, ...row }) => ({
      ...{ version, published_at, published_by: row.published_by },
      accept_contrast: row.accept_contrast,
      branding: {
        ...valuesOf(fields, baseUrl),
        ...{ organization_id: id, inherited_from: null, updated_at: published_at, locks, version },
      },
    }));
    return pageReply(request, items, { next, total: null });
  });

  route('branding', 'revert', (context) => {
    const { body, request, write, organization, baseUrl } = context;
    const editor = editorOf(context);
    return write(async (unit) => {
      const [own, ...above] = await holdLine(unit.trx, editor);
      const current = brandingView([own, ...above], { baseUrl, effective: false });
      requireVersion(ifMatch(request.headers), own.version, current);
      const found = await findVersion(unit.trx, organization.id, body.version);
      if (!found) throw notFound('Branding version');
      const { fields, locks, accept_contrast: acceptContrast } = found;
      return show(unit, editor, own, { fields, locks, acceptContrast }, 'branding.reverted');
    });
  });
};
