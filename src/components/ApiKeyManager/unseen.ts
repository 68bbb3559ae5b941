import type { ApiKey } from '../../contract/index.js';

/** The one key that fits; null when none or more than one could be it. */
export function findOnly(rows: readonly ApiKey[], fits: (key: ApiKey) => boolean): ApiKey | null {
  const [found, ...others] = rows.filter(fits);
  return found && others.length === 0 ? found : null;
}
