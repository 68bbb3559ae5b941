'use client';
import { errorOf } from '../../hooks/errorOf.js';
import { useCapabilities } from '../../hooks/useCapabilities.js';
import { useOrganization } from '../../hooks/useOrganization.js';
import { useScopes } from '../../hooks/useScopes.js';
import { useKit } from '../../provider/useKit.js';
import { useMessages } from '../../provider/useMessages.js';
import { rootProps } from '../../ui/rootProps.js';
import type { PartnerConsoleProps } from './PartnerConsole.js';
import { PartnerConsoleView } from './PartnerConsoleView.js';
import { Partners } from './Partners.js';

/** Reads what the person may do and the server offers, which decides what is asked. */
export function LivePartners(props: PartnerConsoleProps) {
  const { organizationId, principal, locale, timeZone, parts } = useKit();
  const messages = useMessages('partnerConsole', props.messages);
  const scopes = useScopes();
  const capabilities = useCapabilities();
  const organization = useOrganization();

  const base = { ...rootProps(props), messages, parts, locale, timeZone, organizationId };
  if (principal === null) {
    return <PartnerConsoleView {...base} status="no-access" signedIn={false} />;
  }
  const may = scopes.data?.includes('child_organizations:manage');
  if (may === false) return <PartnerConsoleView {...base} status="no-access" signedIn />;
  const failure = errorOf(scopes.error) ?? errorOf(organization.error);
  if (failure && (may === undefined || !organization.data)) {
    const handleRetry = (): void => {
      void scopes.mutate();
      void organization.mutate();
    };
    const retrying = scopes.isValidating || organization.isValidating;
    const retry = { retrying, onRetry: handleRetry };
    return <PartnerConsoleView {...base} status="error" error={failure} {...retry} />;
  }
  // What the server can do decides how it is asked; a server that does not say can do little.
  const offered = capabilities.data ?? (capabilities.error === undefined ? null : []);
  if (may === undefined || !organization.data || offered === null) {
    return <PartnerConsoleView {...base} status="loading" />;
  }
  const { id, slug, name } = organization.data;
  return (
    // Nothing of one organization stays over the next.
    <Partners key={id} {...props} {...{ base, offered }} organization={{ id, slug, name }} />
  );
}
