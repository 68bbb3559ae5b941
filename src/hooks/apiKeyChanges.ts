import type { ApiKey, CreatedKey, RotatedKey, UpdateKey } from '../contract/index.js';
import type { Kit } from '../provider/useKit.js';
import type { CreateApiKeyInput, RotateApiKeyInput } from './useApiKeys.js';

/** What changes of keys need of the provider. */
export type KeyWriter = Pick<Kit, 'client' | 'emit' | 'refresh'>;

/** Creates a key; the answer is the only one with its secret. */
export async function createApiKey(
  { client, emit, refresh }: KeyWriter,
  organizationId: string,
  { idempotencyKey, ...input }: CreateApiKeyInput,
): Promise<CreatedKey> {
  const created = await client.apiKeys.create(input, { organizationId, idempotencyKey });
  emit({ type: 'key_created', organizationId, keyId: created.key_id });
  void refresh(organizationId, 'apiKeys', 'roles');
  return created;
}

/** Replaces a key; the answer is the only one with the new secret. */
export async function rotateApiKey(
  { client, emit, refresh }: KeyWriter,
  organizationId: string,
  { idempotencyKey, ...input }: RotateApiKeyInput,
): Promise<RotatedKey> {
  const rotated = await client.apiKeys.rotate(input, { organizationId, idempotencyKey });
  const { key_id: keyId, replaces } = rotated;
  emit({ type: 'key_rotated', organizationId, keyId, replaces });
  void refresh(organizationId, 'apiKeys', 'roles');
  return rotated;
}

/** Changes name, expiry or allowed addresses of a key. */
export async function updateApiKey(
  { client, emit, refresh }: KeyWriter,
  organizationId: string,
  input: UpdateKey & { key_id: string },
): Promise<ApiKey> {
  const key = await client.apiKeys.update(input, { organizationId });
  await refresh(organizationId, 'apiKeys');
  emit({ type: 'key_changed', organizationId, keyId: key.key_id });
  return key;
}

/** Revokes a key; whoever revokes several reads the list again after the last one. */
export async function revokeApiKey(
  { client, emit, refresh }: KeyWriter,
  organizationId: string,
  input: { key_id: string },
  isLast = true,
): Promise<void> {
  await client.apiKeys.delete(input, { organizationId });
  if (isLast) await refresh(organizationId, 'apiKeys', 'roles');
  emit({ type: 'key_revoked', organizationId, keyId: input.key_id });
}
