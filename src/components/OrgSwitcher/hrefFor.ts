import type { OrganizationSwitch } from './types.js';

/**
 * The address of the same page in another organization: the first path segment becomes its slug,
 * the rest of the path stays. Query and hash name things of the old organization and go.
 */
export function hrefInOrganization({ organization, previous }: OrganizationSwitch): string {
  // oxlint-disable-next-line no-restricted-properties -- only read: the rest of the path is to stay
  const [, first = '', ...rest] = window.location.pathname.split('/');
  const slug = encodeURIComponent(organization.slug);
  // A first segment that is not the old slug is a page outside of any organization.
  const kept = previous && decodeURIComponentSafe(first) === previous.slug ? rest : [];
  return ['', slug, ...kept].join('/');
}

function decodeURIComponentSafe(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Loads an address, for hosts that gave the provider no router. */
export function loadPage(href: string): void {
  // oxlint-disable-next-line no-restricted-properties -- without a router there is no other way to go
  window.location.assign(href);
}
