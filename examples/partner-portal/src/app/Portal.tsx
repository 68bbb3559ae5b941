import {
  ApiKeyManager,
  BillingBanner,
  BillingPanel,
  BrandingEditor,
  Can,
  CreateOrgForm,
  MembersTable,
  OrgKitProvider,
  OrgSwitcher,
  paletteTokens,
  RoleEditor,
  UsageChart,
  type OrgClient,
} from 'orgkit';
import type { PublicBranding } from 'orgkit/contract';
import { useState } from 'react';
import { Logo } from '../pages/Frame.js';
import type { Visit } from '../visit.js';
import { Clients } from './Clients.js';
import { portalClient } from './client.js';
import { Invitations } from './Invitations.js';
import { isPageName, organizationPages, pageTitles } from './pages.js';

/** Props of {@link Portal}: the same on the server and in the browser. */
export interface PortalProps extends Visit {
  brand: PublicBranding;
}

const open = (path: string): void => globalThis.location.assign(path);

/** The portal behind sign-in: every widget, in the tenant's name and colors. */
export function Portal({ brand, user, organization, page }: PortalProps) {
  const [client] = useState<OrgClient>(portalClient);
  // The style element of the document has them for the first paint; this is for the root of dialogs.
  const [tokens] = useState(() => paletteTokens(brandColorsOf(brand)));
  return (
    <OrgKitProvider
      client={client}
      principal={user.id}
      organizationId={organization?.id ?? null}
      tokens={tokens}
      navigate={open}
    >
      <header className="bar">
        <a href="/" className="bar-home">
          <Logo brand={brand} />
        </a>
        {organization ? (
          <OrgSwitcher onSwitch={({ organization: next }) => open(`/${next.slug}/members`)} />
        ) : null}
        <form method="post" action="/sign-out" className="bar-end">
          <span>{user.email}</span>
          <button type="submit">Sign out</button>
        </form>
      </header>
      {organization ? <Tabs slug={organization.slug} page={page} /> : null}
      <main className="content">
        {organization ? <BillingBanner /> : <h1>{pageTitles[page]}</h1>}
        <Body page={page} user={user} slug={organization?.slug ?? ''} />
      </main>
    </OrgKitProvider>
  );
}

function brandColorsOf({ primary_color, accent_color, background_color }: PublicBranding) {
  return { primary_color, accent_color, background_color };
}

function Tabs({ slug, page }: { slug: string; page: string }) {
  return (
    <nav className="tabs" aria-label="Organization">
      {Object.keys(organizationPages)
        .filter(isPageName)
        .map((name) => (
          <Can key={name} scope={[...organizationPages[name]]}>
            <a href={`/${slug}/${name}`} aria-current={name === page ? 'page' : undefined}>
              {pageTitles[name]}
            </a>
          </Can>
        ))}
    </nav>
  );
}

function Body({ page, user, slug }: Pick<PortalProps, 'page' | 'user'> & { slug: string }) {
  switch (page) {
    case 'members':
      return <MembersTable />;
    case 'roles':
      return <RoleEditor onShowMembers={() => open(`/${slug}/members`)} />;
    case 'api-keys':
      return <ApiKeyManager kinds={['keys']} guide={{ variable: 'API_KEY' }} />;
    case 'usage':
      return <UsageChart />;
    case 'billing':
      return <BillingPanel />;
    case 'clients':
      return <Clients open={open} />;
    case 'brand':
      return <BrandingEditor />;
    case 'new':
      return <CreateOrgForm onOpen={({ organization }) => open(`/${organization.slug}/members`)} />;
    case 'invitations':
      return <Invitations user={user} />;
  }
}
