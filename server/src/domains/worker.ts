import type { ServerDeps } from '../http/deps.js';
import { checkClaim } from './check.js';
import { takeDueClaim } from './queries.js';

/** Looks at the records of every claim that is due: new ones often, owned ones once a day. */
export async function checkDueDomains(
  deps: Pick<
    ServerDeps,
    'clock' | 'database' | 'dns' | 'certificates' | 'config' | 'log' | 'stopping'
  >,
): Promise<void> {
  const { clock, log, stopping } = deps;
  while (!stopping.aborted) {
    const claim = await takeDueClaim(deps.database.db, clock);
    if (!claim) return;
    try {
      await checkClaim(deps, claim);
    } catch (error) {
      // It is due again when its lease ends; the others must not wait for that.
      log.warn('the records of a domain could not be looked at', { domain: claim.domain, error });
    }
  }
}
