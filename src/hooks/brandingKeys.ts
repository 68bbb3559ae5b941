import { inside } from './keys.js';

/** Keys of branding and the custom domain, apart from the others: most widgets need none of them. */
export const brandingKeys = {
  branding: inside<'branding', ['state', effective: boolean]>('branding'),
  brandingDraft: inside<'branding', ['draft']>('branding'),
  brandingHistory: inside<'branding', ['history', query: { limit?: number; cursor?: string }]>(
    'branding',
  ),
  writeBranding: inside<'branding', ['write']>('branding'),
  customDomain: inside<'customDomain', ['state']>('customDomain'),
  writeCustomDomain: inside<'customDomain', ['write']>('customDomain'),
} as const;
