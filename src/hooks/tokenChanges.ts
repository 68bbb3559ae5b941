import type { CreatedKey } from '../contract/index.js';
import type { Kit } from '../provider/useKit.js';
import type { CreateTokenInput } from './useTokens.js';

/** What changes of tokens need of the provider. */
export type TokenWriter = Pick<Kit, 'client' | 'emit' | 'refreshUser'>;

/** Creates a personal token; the answer is the only one with its secret. */
export async function createToken(
  { client, emit, refreshUser }: TokenWriter,
  { idempotencyKey, ...input }: CreateTokenInput,
): Promise<CreatedKey> {
  const created = await client.tokens.create(input, { idempotencyKey });
  emit({ type: 'token_created', keyId: created.key_id });
  void refreshUser('tokens');
  return created;
}

/** Revokes a personal token; whoever revokes several reads the list again after the last one. */
export async function revokeToken(
  { client, emit, refreshUser }: TokenWriter,
  input: { key_id: string },
  isLast = true,
): Promise<void> {
  await client.tokens.delete(input, {});
  if (isLast) await refreshUser('tokens');
  emit({ type: 'token_revoked', keyId: input.key_id });
}
