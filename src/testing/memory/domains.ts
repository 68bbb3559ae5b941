import type { OrgClient } from '../../client/OrgClient.js';
import { unsupported } from './unsupported.js';

/** Custom domains: not part of the in-memory server. */
export function domains(): OrgClient['domains'] {
  return {
    get: unsupported('domains.get'),
    add: unsupported('domains.add'),
    verify: unsupported('domains.verify'),
    refresh: unsupported('domains.refresh'),
    remove: unsupported('domains.remove'),
  };
}
