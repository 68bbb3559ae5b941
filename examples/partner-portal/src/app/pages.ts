/** Titles of the pages, by name; those inside an organization have the name in their address. */
export const pageTitles = {
  members: 'Members',
  roles: 'Roles',
  'api-keys': 'API keys',
  usage: 'Usage',
  billing: 'Billing',
  clients: 'Clients',
  brand: 'Brand',
  invitations: 'Invitations',
  new: 'Create an organization',
} as const;

/** Name of one page. */
export type PageName = keyof typeof pageTitles;

/** Pages of an organization with the scopes of which one opens them. */
export const organizationPages = {
  members: ['members:read', 'members:manage'],
  roles: ['members:read', 'members:manage'],
  'api-keys': ['organizations:manage'],
  usage: ['billing:manage'],
  billing: ['billing:manage'],
  clients: ['child_organizations:manage'],
  brand: ['organizations:manage'],
} as const satisfies Partial<Record<PageName, readonly string[]>>;

/** Whether a part of an address names a page of an organization. */
export function isPageName(text: string): text is keyof typeof organizationPages {
  return Object.hasOwn(organizationPages, text);
}
