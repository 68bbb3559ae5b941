'use client';
import { includesBranding } from '../../contract/brandingRules.js';
import { errorOf } from '../../hooks/errorOf.js';
import { useBranding, useBrandingDraft } from '../../hooks/useBranding.js';
import { useCapabilities } from '../../hooks/useCapabilities.js';
import { useMinute } from '../../hooks/useMinute.js';
import { useOrganization } from '../../hooks/useOrganization.js';
import { useScopes } from '../../hooks/useScopes.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { rootProps } from '../../ui/rootProps.js';
import type { BrandingEditorProps } from './BrandingEditor.js';
import { BrandingEditorView } from './BrandingEditorView.js';
import { ReadyBranding } from './ReadyBranding.js';

/** Reads what the person may do, then the brand, without which there is nothing to show. */
export function LiveBranding(props: BrandingEditorProps) {
  const { organizationId, principal, locale, timeZone, parts } = useKit();
  const messages = useMessages('brandingEditor', props.messages);
  const scopes = useScopes();
  const may = scopes.data?.includes('organizations:manage') ?? false;
  const organization = useOrganization();
  const capabilities = useCapabilities();
  const offered = capabilities.data ?? (capabilities.error === undefined ? null : []);
  const hasDrafts = offered?.includes('branding_drafts') ?? false;
  const isIncluded = organization.data ? includesBranding(organization.data.plan) : false;
  const shown = useBranding({ when: may });
  const own = useBranding({ effective: false, when: may && isIncluded });
  const draft = useBrandingDraft(may && isIncluded && hasDrafts);
  const now = useMinute();

  const { plansHref, tab, onTabChange, onUnsavedChange, preview } = props;
  const base = {
    ...rootProps(props),
    ...{ messages, parts, locale, timeZone, organizationId, plansHref, tab, preview },
    ...{ onTabChange, onUnsavedChange },
  };
  if (principal === null) {
    return <BrandingEditorView {...base} status="no-access" signedIn={false} />;
  }
  const reads = [scopes, organization, shown, own, draft];
  const missing = reads.find(({ data, error }) => data === undefined && error !== undefined);
  const failure = errorOf(missing?.error);
  if ((scopes.data && !may) || failure?.status === 403) {
    return <BrandingEditorView {...base} status="no-access" />;
  }
  const retrying = reads.some(({ isValidating }) => isValidating);
  const handleRetry = (): void => {
    for (const { error, mutate } of reads) if (error !== undefined) void mutate();
  };
  if (failure) {
    const error = { error: failure, retrying, onRetry: handleRetry };
    return <BrandingEditorView {...base} {...error} status="error" />;
  }
  if (organizationId === null || !organization.data || !shown.data) {
    return <BrandingEditorView {...base} status="loading" />;
  }
  const above = organization.data.ancestors ?? [];
  const nameOf = (id: string): string | null => above.find((each) => each.id === id)?.name ?? null;
  if (!isIncluded) {
    const { inherited_from } = shown.data;
    const source = inherited_from === null ? null : nameOf(inherited_from);
    return <BrandingEditorView {...base} status="plan-needed" inheritedFrom={source} />;
  }
  if (!own.data || offered === null || (hasDrafts && !draft.data)) {
    return <BrandingEditorView {...base} status="loading" />;
  }
  const stale = errorOf(reads.find(({ error }) => error !== undefined)?.error);
  return (
    <ReadyBranding
      // Nothing of one organization stays over the next.
      key={organizationId}
      base={base}
      organization={organization.data}
      own={own.data}
      shown={shown.data}
      draft={hasDrafts ? (draft.data ?? null) : null}
      nameOf={nameOf}
      now={now}
      problem={stale && { error: stale, retrying, onRetry: handleRetry }}
      read={() => Promise.all([own.mutate(), shown.mutate(), draft.mutate()])}
    />
  );
}
