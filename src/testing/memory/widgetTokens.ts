import type { OrgClient } from '../../client/OrgClient.js';
import { unsupported } from './unsupported.js';

/** Widget tokens: not part of the in-memory server. */
export function widgetTokens(): OrgClient['widgetTokens'] {
  return {
    create: unsupported('widgetTokens.create'),
  };
}
