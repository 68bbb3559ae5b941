// One file for what changes keys: cut finer, what the dialogs share would weigh on the list. The
// changes are what the hooks of the kit do as well, for callers that are no component.
export {
  createApiKey,
  revokeApiKey,
  rotateApiKey,
  updateApiKey,
} from '../../hooks/apiKeyChanges.js';
export { createToken, revokeToken } from '../../hooks/tokenChanges.js';
export { KeyDialogs } from './KeyDialogs.js';
export { RotationCards } from './RotationCards.js';
