import * as z from 'zod/mini';
import * as brandingSchemas from '../branding.js';
import { Nothing } from '../common.js';
import * as organizationsSchemas from '../organizations.js';
import type { ResourceOperations } from './operation.js';

/** Schemas of `branding`. */
export const branding = {
  /** Branding; `effective` merges what ancestors set. */
  get: {
    summary: 'Branding',
    query: organizationsSchemas.EffectiveQuery,
    output: brandingSchemas.Branding,
  },
  /** Changes colours, name or contacts; null clears. */
  update: {
    summary: 'Change branding',
    body: brandingSchemas.UpdateBranding,
    output: brandingSchemas.Branding,
  },
  /** Uploads a logo (multipart field `file`). */
  setLogo: {
    summary: 'Upload a logo',
    params: brandingSchemas.LogoParams,
    output: brandingSchemas.Branding,
  },
  /** Removes a logo. */
  removeLogo: {
    summary: 'Remove a logo',
    params: brandingSchemas.LogoParams,
    output: brandingSchemas.Branding,
  },
  /** Branding of a custom domain, for its sign-in page. */
  public: {
    summary: 'Branding of a host',
    query: brandingSchemas.PublicBrandingQuery,
    output: brandingSchemas.PublicBranding,
  },
  /** The unpublished draft. */
  draft: { summary: 'Branding draft', output: brandingSchemas.SavedBrandingDraft },
  /** Saves the draft. */
  saveDraft: {
    summary: 'Save the branding draft',
    body: brandingSchemas.BrandingDraft,
    output: brandingSchemas.SavedBrandingDraft,
  },
  /** Publishes the draft. */
  publish: {
    summary: 'Publish branding',
    body: brandingSchemas.PublishBranding,
    output: brandingSchemas.Branding,
  },
  /** Published versions, newest first. */
  history: {
    summary: 'Branding history',
    query: brandingSchemas.ListBrandingHistoryQuery,
    output: z.array(brandingSchemas.BrandingVersion),
  },
  /** Publishes an earlier version again. */
  revert: {
    summary: 'Revert branding',
    body: brandingSchemas.RevertBranding,
    output: brandingSchemas.Branding,
  },
} as const satisfies ResourceOperations<'branding'>;

/** Schemas of `domains`. */
export const domains = {
  /** The custom domain with the records to publish. */
  get: { summary: 'Custom domain', output: brandingSchemas.CustomDomain },
  /** Registers a domain. */
  add: {
    summary: 'Add a custom domain',
    body: brandingSchemas.AddCustomDomain,
    output: brandingSchemas.CustomDomain,
  },
  /** Starts a check of the records. */
  verify: {
    summary: 'Check the custom domain',
    body: Nothing,
    output: brandingSchemas.CustomDomain,
  },
  /** Reads the state of the last check. */
  refresh: {
    summary: 'State of the custom domain',
    body: Nothing,
    output: brandingSchemas.CustomDomain,
  },
  /** Removes the domain. */
  remove: { summary: 'Remove the custom domain' },
} as const satisfies ResourceOperations<'domains'>;
