import type { OrgClient } from '../../client/OrgClient.js';
import { unsupported } from './unsupported.js';

/** Branding: not part of the in-memory server. */
export function branding(): OrgClient['branding'] {
  return {
    get: unsupported('branding.get'),
    update: unsupported('branding.update'),
    setLogo: unsupported('branding.setLogo'),
    removeLogo: unsupported('branding.removeLogo'),
    public: unsupported('branding.public'),
    draft: unsupported('branding.draft'),
    saveDraft: unsupported('branding.saveDraft'),
    publish: unsupported('branding.publish'),
    history: unsupported('branding.history'),
    revert: unsupported('branding.revert'),
  };
}
