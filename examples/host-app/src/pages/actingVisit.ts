import type { ActAsVisit } from 'orgkit';

const KEY = 'host.visit';

function isVisit(value: unknown): value is ActAsVisit {
  return (
    typeof value === 'object' &&
    value !== null &&
    'grant' in value &&
    'organization' in value &&
    'partner' in value
  );
}

/** Where the person acts at the moment, kept over a reload of this tab; it holds no secret. */
export function readVisit(partnerId: string | null): ActAsVisit | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isVisit(value) && value.partner.id === partnerId ? value : null;
  } catch {
    return null;
  }
}

/** Keeps where the person acts; null forgets it. */
export function keepVisit(visit: ActAsVisit | null): void {
  try {
    if (visit) sessionStorage.setItem(KEY, JSON.stringify(visit));
    else sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing ends the visit with a reload.
  }
}
