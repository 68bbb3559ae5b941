import type { OrgClient } from '../../client/OrgClient.js';
import { draftView, listHistory, publish, revert, saveDraft } from './brandDrafts.js';
import { readUpload, removeLogo, setLogo } from './brandLogos.js';
import {
  brandOf,
  brandView,
  givenFields,
  publicBrand,
  refuseLocked,
  requirePlan,
  requireVersion,
  showBrand,
} from './brands.js';
import { liveOrganization } from './domainRows.js';
import { missing } from './errors.js';
import { serveOrg, servePublic, type Caller } from './serve.js';

/** Name, colors, logos and contacts over the in-memory state. */
export function branding(caller: Caller): OrgClient['branding'] {
  return {
    get: serveOrg(caller, 'branding', 'get', ({ parts, organization }, { effective }) =>
      brandView(parts, organization, effective ?? false),
    ),
    update: serveOrg(caller, 'branding', 'update', (context, input) => {
      requirePlan(context);
      const { parts, organization } = context;
      const { version } = brandOf(parts, organization);
      requireVersion(context, version, brandView(parts, organization, false));
      const fields = givenFields(input);
      refuseLocked(context, fields);
      return showBrand(context, { fields });
    }),
    setLogo: async (input, call) => {
      // What arrives over the wire is there before a handler runs.
      const bytes = await readUpload(input.file);
      const serve = serveOrg(caller, 'branding', 'setLogo', (context, { variant }) =>
        setLogo(context, variant, bytes),
      );
      return serve(input, call);
    },
    removeLogo: serveOrg(caller, 'branding', 'removeLogo', (context, { variant }) =>
      removeLogo(context, variant),
    ),
    public: servePublic(caller, 'branding', 'public', ({ parts }, { host }) => {
      const organization = liveOrganization(parts, host);
      if (!organization) throw missing('Branding');
      return publicBrand(parts, organization);
    }),
    draft: serveOrg(caller, 'branding', 'draft', draftView),
    saveDraft: serveOrg(caller, 'branding', 'saveDraft', saveDraft),
    publish: serveOrg(caller, 'branding', 'publish', publish),
    history: serveOrg(caller, 'branding', 'history', listHistory),
    revert: serveOrg(caller, 'branding', 'revert', revert),
  };
}
