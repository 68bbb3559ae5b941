import { BillingBanner, Can, OrganizationScope, OrgSwitcher, useOrganizationBySlug } from 'orgkit';
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
            <NavLink
              to={`/${orgSlug}/members`}
              className="side-link"
              onClick={() => setMenuOpen(false)}
            >
              Members
            </NavLink>
            <Can scope={['members:read', 'members:manage']}>
              <NavLink
                to={`/${orgSlug}/roles`}
                className="side-link"
                onClick={() => setMenuOpen(false)}
              >
                Roles
              </NavLink>
            </Can>
            <Can scope="organizations:manage">
              <NavLink
                to={`/${orgSlug}/api-keys`}
                className="side-link"
                onClick={() => setMenuOpen(false)}
              >
                API keys
              </NavLink>
            </Can>
            <Can scope="billing:manage">
              <NavLink
                to={`/${orgSlug}/usage`}
                className="side-link"
                onClick={() => setMenuOpen(false)}
              >
                Usage
              </NavLink>
            </Can>
            <Can scope="billing:manage">
              <NavLink
                to={`/${orgSlug}/billing`}
                className="side-link"
                onClick={() => setMenuOpen(false)}
              >
                Billing
              </NavLink>
            </Can>
            <Can scope="child_organizations:manage">
              <NavLink
                to={`/${orgSlug}/clients`}
                className="side-link"
                onClick={() => setMenuOpen(false)}
              >
                Clients
              </NavLink>
            </Can>
            <Can scope="organizations:manage">
              <NavLink
                to={`/${orgSlug}/branding`}
                className="side-link"
                onClick={() => setMenuOpen(false)}
              >
                Branding
              </NavLink>
            </Can>
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
