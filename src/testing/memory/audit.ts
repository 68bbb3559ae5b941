import type { OrgClient } from '../../client/OrgClient.js';
import { unsupported } from './unsupported.js';

/** Audit events: not part of the in-memory server. */
export function audit(): OrgClient['audit'] {
  return {
    list: unsupported('audit.list'),
  };
}
