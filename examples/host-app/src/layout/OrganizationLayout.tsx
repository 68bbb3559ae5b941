import {
  BillingBanner,
  Can,
  OrganizationScope,
  OrgSwitcher,
  useOrganizationBySlug,
  type CanProps,
} from 'orgkit';
import { useEffect, useRef, useState } from 'react';
import { NavLink, Outlet, useMatch, useNavigate, useParams } from 'react-router';
import { OrganizationUnknown } from '../pages/OrganizationUnknown.js';
import { rememberOrganization } from './lastOrganization.js';
import { Splash } from './Splash.js';
import { UserMenu } from './UserMenu.js';

/** What pages inside an organization tell the frame around them. */
export type OrganizationPage = {
  /** A sentence about edits that are not saved; null once there are none. */
  onUnsavedChange: (event: { unsaved: string | null }) => void;
};

/** Pages of an organization, and what somebody must be allowed to for one to be of use. */
const pages: readonly { path: string; label: string; scope?: CanProps['scope'] }[] = [
  { path: 'members', label: 'Members' },
  { path: 'roles', label: 'Roles', scope: ['members:read', 'members:manage'] },
  { path: 'api-keys', label: 'API keys', scope: 'organizations:manage' },
  { path: 'usage', label: 'Usage', scope: 'billing:manage' },
  { path: 'billing', label: 'Billing', scope: 'billing:manage' },
  { path: 'clients', label: 'Clients', scope: 'child_organizations:manage' },
  { path: 'branding', label: 'Branding', scope: 'organizations:manage' },
];

/** Frame of every page inside an organization: the address says which one, never anything else. */
export function OrganizationLayout() {
  const { orgSlug = '' } = useParams();
  const found = useOrganizationBySlug(orgSlug);
  const navigate = useNavigate();
  const isBilling = useMatch('/:orgSlug/billing') !== null;
  const [menuOpen, setMenuOpen] = useState(false);
  const unsaved = useRef<string | null>(null);
  const organization = found.data ?? null;

  useEffect(() => {
    if (organization) rememberOrganization(organization.slug);
  }, [organization]);

  if (organization === null && found.isLoading) return <Splash />;
  if (organization === null) {
    return (
      <OrganizationUnknown slug={orgSlug} error={found.error} onRetry={() => void found.mutate()} />
    );
  }

  return (
    <OrganizationScope organizationId={organization.id}>
      <div className="app" data-menu-open={menuOpen || undefined}>
        <header className="side">
          <div className="side-head">
            <OrgSwitcher
              hotKey
              beforeSwitch={() => unsaved.current === null || { unsaved: unsaved.current }}
              onSwitch={({ organization: next }) => {
                unsaved.current = null;
                void navigate(`/${next.slug}/members`);
              }}
              onCreate={() => void navigate('/new')}
            />
            <button
              type="button"
              className="quiet side-toggle"
              aria-expanded={menuOpen}
              aria-controls="navigation"
              onClick={() => setMenuOpen(!menuOpen)}
            >
              Menu
            </button>
          </div>
          <nav id="navigation" className="side-nav" aria-label="Settings">
            <p className="side-title">Organization</p>
            {pages.map(({ path, label, scope }) => {
              const link = (
                <NavLink
                  key={path}
                  to={`/${orgSlug}/${path}`}
                  className="side-link"
                  onClick={() => setMenuOpen(false)}
                >
                  {label}
                </NavLink>
              );
              return scope ? (
                <Can key={path} scope={scope}>
                  {link}
                </Can>
              ) : (
                link
              );
            })}
          </nav>
          <div className="side-foot">
            <UserMenu />
          </div>
        </header>
        <main className="content">
          <BillingBanner
            className="notice"
            onOpenBilling={isBilling ? undefined : () => void navigate(`/${orgSlug}/billing`)}
          />
          <Outlet
            context={
              {
                onUnsavedChange: (event) => {
                  unsaved.current = event.unsaved;
                },
              } satisfies OrganizationPage
            }
          />
        </main>
      </div>
    </OrganizationScope>
  );
}
