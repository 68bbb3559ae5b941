import { useMyInvitations, useOrganizations } from 'orgkit';
import { Navigate } from 'react-router';
import { Failed } from '../layout/Failed.js';
import { lastOrganization } from '../layout/lastOrganization.js';
import { Splash } from '../layout/Splash.js';

/** Decides where the bare address leads: an organization, invitations, or the form for the first one. */
export function HomePage() {
  const organizations = useOrganizations();
  const invitations = useMyInvitations();
  if (organizations.error) {
    return (
      <Failed
        what="Your organizations did not load"
        error={organizations.error}
        onRetry={() => void organizations.mutate()}
      />
    );
  }
  if (!organizations.data || (!invitations.data && !invitations.error)) return <Splash />;

  const all = organizations.data.flatMap((page) => page.items);
  const last = lastOrganization();
  const target =
    all.find((organization) => organization.slug === last) ??
    all.find((organization) => organization.roles?.includes('admin')) ??
    all[0];
  if (target) return <Navigate to={`/${target.slug}/members`} replace />;
  return <Navigate to={invitations.data?.length ? '/invitations' : '/new'} replace />;
}
