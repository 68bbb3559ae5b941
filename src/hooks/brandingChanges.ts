import type { OrgCall } from '../client/index.js';
import type {
  Branding,
  BrandingDraft,
  CustomDomain,
  SavedBrandingDraft,
  UpdateBranding,
} from '../contract/index.js';
import type { Kit } from '../provider/useKit.js';

/** What changes of branding need of the provider. */
export type BrandingWriter = Pick<Kit, 'client' | 'emit' | 'refresh'>;

/** What a change may carry: the version it was made from, and one key for each action of a person. */
export type BrandingChange = {
  /** Version that the person saw; a newer one on the server is answered with `version_conflict`. */
  version?: number | undefined;
  /** Kept through retries, so that it happens once. */
  idempotencyKey?: string | undefined;
};

/** A picture in place of a name: for light pages, for dark ones, or for the tab of the browser. */
export type LogoVariant = 'light' | 'dark' | 'favicon';

const callOf = (organizationId: string, { version, idempotencyKey }: BrandingChange): OrgCall => ({
  organizationId,
  idempotencyKey,
  ifMatch: version,
});

async function changed(
  { emit, refresh }: BrandingWriter,
  organizationId: string,
  answer: Promise<Branding>,
): Promise<Branding> {
  const branding = await answer;
  await refresh(organizationId, 'branding', 'organization');
  emit({ type: 'branding_changed', organizationId, branding });
  return branding;
}

/** Changes colors, name or contacts at once; null clears, what is left out stays. */
export function updateBranding(
  kit: BrandingWriter,
  organizationId: string,
  { version, ...input }: UpdateBranding & BrandingChange,
): Promise<Branding> {
  const { idempotencyKey: _unused, ...fields } = input;
  const call = callOf(organizationId, { version });
  return changed(kit, organizationId, kit.client.branding.update(fields, call));
}

/** Uploads a picture; it is shown at once. */
export function setLogo(
  kit: BrandingWriter,
  organizationId: string,
  input: { variant: LogoVariant; file: Blob },
): Promise<Branding> {
  return changed(kit, organizationId, kit.client.branding.setLogo(input, { organizationId }));
}

/** Removes a picture; the one of the organization above comes back. */
export function removeLogo(
  kit: BrandingWriter,
  organizationId: string,
  input: { variant: LogoVariant },
): Promise<Branding> {
  return changed(kit, organizationId, kit.client.branding.removeLogo(input, { organizationId }));
}

/** Keeps changes that nobody sees yet. */
export async function saveBrandingDraft(
  { client, refresh }: BrandingWriter,
  organizationId: string,
  { version, idempotencyKey: _unused, ...draft }: BrandingDraft & BrandingChange,
): Promise<SavedBrandingDraft> {
  const saved = await client.branding.saveDraft(draft, callOf(organizationId, { version }));
  await refresh(organizationId, 'branding');
  return saved;
}

/** Publishes the draft. Unreadable text is refused (`contrast`) unless it is accepted, which is kept. */
export function publishBranding(
  kit: BrandingWriter,
  organizationId: string,
  { accept_contrast, ...change }: BrandingChange & { accept_contrast?: boolean | undefined },
): Promise<Branding> {
  const input = accept_contrast === undefined ? {} : { accept_contrast };
  const call = callOf(organizationId, change);
  return changed(kit, organizationId, kit.client.branding.publish(input, call));
}

/** Publishes an earlier version again. */
export function revertBranding(
  kit: BrandingWriter,
  organizationId: string,
  { version, idempotencyKey }: { version: number; idempotencyKey?: string | undefined },
): Promise<Branding> {
  const call: OrgCall = { organizationId, idempotencyKey };
  return changed(kit, organizationId, kit.client.branding.revert({ version }, call));
}

async function domainChanged(
  { emit, refresh }: BrandingWriter,
  organizationId: string,
  answer: Promise<CustomDomain>,
): Promise<CustomDomain> {
  const domain = await answer;
  await refresh(organizationId, 'customDomain');
  emit({ type: 'domain_changed', organizationId, domain });
  return domain;
}

/** Registers a domain; the answer says which records to publish. */
export function addCustomDomain(
  kit: BrandingWriter,
  organizationId: string,
  { domain, idempotencyKey }: { domain: string; idempotencyKey?: string | undefined },
): Promise<CustomDomain> {
  const call: OrgCall = { organizationId, idempotencyKey };
  return domainChanged(kit, organizationId, kit.client.domains.add({ domain }, call));
}

/** Has the records looked at now. */
export function verifyCustomDomain(
  kit: BrandingWriter,
  organizationId: string,
  { idempotencyKey }: { idempotencyKey?: string | undefined } = {},
): Promise<CustomDomain> {
  const call: OrgCall = { organizationId, idempotencyKey };
  return domainChanged(kit, organizationId, kit.client.domains.verify({}, call));
}

/** Removes the domain: it serves nothing from then on, and coming back takes new records. */
export async function removeCustomDomain(
  { client, emit, refresh }: BrandingWriter,
  organizationId: string,
): Promise<void> {
  await client.domains.remove({}, { organizationId });
  await refresh(organizationId, 'customDomain');
  emit({ type: 'domain_changed', organizationId, domain: null });
}
