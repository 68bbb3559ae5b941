import { ApiError } from 'orgkit';
import { createClient } from 'orgkit/client';
import type { User } from 'orgkit';
import { siteHeaders, type Site } from './site.js';
import { isPageName, pageTitles, type PageName } from './app/pages.js';

/** What a page inside the portal starts from. */
export interface Visit {
  readonly title: string;
  readonly page: PageName;
  readonly user: User;
  /** The organization in the address; null on pages about none. */
  readonly organization: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
  } | null;
}

const PERSONAL: Readonly<Record<string, PageName>> = {
  '/invitations': 'invitations',
  '/new': 'new',
};

/** Who calls and what they see, asked for before the page is drawn; null when nobody is signed in any more. */
export async function visitOf(
  server: string,
  site: Site,
  token: string,
  { pathname }: URL,
): Promise<Visit | { readonly redirect: string } | null> {
  const client = createClient({
    baseUrl: server,
    getToken: () => token,
    capabilities: [],
    fetch: (url, init) => {
      const headers = new Headers(init.headers);
      for (const [name, value] of Object.entries(siteHeaders(site))) headers.set(name, value);
      return fetch(url, { ...init, headers });
    },
  });
  try {
    const user = await client.users.me({}, {});
    const personal = PERSONAL[pathname];
    if (personal) return { title: pageTitles[personal], page: personal, user, organization: null };
    const [, first = '', second = ''] = pathname.split('/');
    // The API lists those of this tenant only, whatever else the person belongs to.
    const { items } = await client.organizations.list({}, {});
    const [home] = items;
    if (!home) return { redirect: '/invitations' };
    const found = items.find(({ slug }) => slug === first);
    if (!found) return { redirect: `/${home.slug}/members` };
    if (!isPageName(second)) return { redirect: `/${found.slug}/members` };
    const { id, slug, name } = found;
    return { title: pageTitles[second], page: second, user, organization: { id, slug, name } };
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}
