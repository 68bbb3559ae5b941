import { ApiKeyManager } from 'orgkit';

/** Keys of the organization in the address. */
export function ApiKeysPage() {
  return <ApiKeyManager kinds={['keys']} guide={{ variable: 'RELAY_API_KEY' }} />;
}
