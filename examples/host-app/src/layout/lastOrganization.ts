const KEY = 'relay-organization';

/** Keeps where this browser was last, for the next visit of the bare address. */
export function rememberOrganization(slug: string): void {
  localStorage.setItem(KEY, slug);
}

/** Slug of the organization this browser was in last; null when there was none. */
export function lastOrganization(): string | null {
  return localStorage.getItem(KEY);
}
