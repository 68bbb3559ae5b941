// What the hooks of the kit do as well, for callers that are no component.
export {
  createApiKey,
  revokeApiKey,
  rotateApiKey,
  updateApiKey,
} from '../../hooks/apiKeyChanges.js';
export { createToken, revokeToken } from '../../hooks/tokenChanges.js';
