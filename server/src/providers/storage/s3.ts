import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { S3Config } from '../../config.js';
import { ProviderError } from '../ProviderError.js';
import { checkedName, type StorageProvider } from './StorageProvider.js';

const TIMEOUT_MS = 10_000;

/** Keeps files in a bucket of S3 or of anything that speaks its protocol, addressed by path. */
export function s3Storage({
  endpoint,
  bucket,
  region,
  accessKeyId,
  secretAccessKey,
}: S3Config): StorageProvider {
  const client = new AwsClient({
    ...{ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 },
  });
  const address = (name: string): string =>
    `${endpoint.replace(/\/$/, '')}/${encodeURIComponent(bucket)}/${checkedName(name)}`;

  async function send(name: string, init: RequestInit, accepted: readonly number[]) {
    const url = address(name);
    let response: Response;
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      response = await client.fetch(url, { ...init, signal });
    } catch (cause) {
      throw new ProviderError('unavailable', 'The storage cannot be reached', { cause });
    }
    if (response.ok || accepted.includes(response.status)) return response;
    // What the storage says may name the bucket and the key.
    await response.body?.cancel();
    throw new ProviderError('unavailable', `The storage answered ${response.status}`);
  }

  return {
    async put(name, bytes, type) {
      const body = Uint8Array.from(bytes);
      // Without it the signature would say nothing of the content.
      const hash = createHash('sha256').update(body).digest('hex');
      const headers = { 'Content-Type': type, 'X-Amz-Content-Sha256': hash };
      await (await send(name, { method: 'PUT', body, headers }, [])).body?.cancel();
    },
    async get(name) {
      const response = await send(name, { method: 'GET' }, [404]);
      if (response.status !== 404) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      return null;
    },
    async delete(name) {
      await (await send(name, { method: 'DELETE' }, [404])).body?.cancel();
    },
  };
}
