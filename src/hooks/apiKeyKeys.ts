import { inside, user } from './keys.js';

/** Keys of API keys and of the person's own tokens. */
export const apiKeyKeys = {
  apiKeys: inside<'apiKeys', ['list']>('apiKeys'),
  apiKeyUsage: inside<'apiKeys', ['usage', keyId: string]>('apiKeys'),
  writeApiKeys: inside<'apiKeys', ['write']>('apiKeys'),
  tokens: user<'tokens', ['list']>('tokens'),
  writeTokens: user<'tokens', ['write']>('tokens'),
} as const;
