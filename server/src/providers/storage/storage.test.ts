import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3, type S3Double } from '../../../test/doubles/s3.js';
import { folderStorage } from './folder.js';
import { s3Storage } from './s3.js';
import type { StorageProvider } from './StorageProvider.js';

const NAME = 'Abc123.png';
const bytes = Uint8Array.from({ length: 3000 }, (_, index) => index % 256);

function keeps(open: () => StorageProvider): void {
  it('keeps what it is given, byte for byte, until it is deleted', async () => {
    const storage = open();
    expect(await storage.get(NAME)).toBeNull();
    await storage.put(NAME, bytes, 'image/png');
    await storage.put(NAME, bytes, 'image/png');
    expect(Buffer.from((await storage.get(NAME)) ?? []).equals(bytes)).toBe(true);
    await storage.delete(NAME);
    await storage.delete(NAME);
    expect(await storage.get(NAME)).toBeNull();
  });

  it('takes no name that leads elsewhere', async () => {
    const storage = open();
    for (const name of [
      '../a.png',
      'a/b.png',
      '.png',
      'a.b.png',
      'a\0.png',
      '',
      'A'.repeat(65) + '.png',
    ]) {
      await expect(async () => storage.put(name, bytes, 'image/png'), name).rejects.toThrow(
        'OrgKit:',
      );
      await expect(async () => storage.get(name), name).rejects.toThrow('OrgKit:');
    }
  });
}

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orgkit-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  keeps(() => folderStorage(join(folder, 'made', 'later')));

  it('has no halves of files in it', async () => {
    const place = join(folder, 'many');
    const storage = folderStorage(place);
    await Promise.all(Array.from({ length: 20 }, () => storage.put(NAME, bytes, 'image/png')));
    expect(readdirSync(place)).toEqual([NAME]);
  });
});

describe('a bucket', () => {
  let double: S3Double;
  beforeAll(async () => {
    double = await startS3();
  });
  afterAll(() => double.close());
  const open = (changes = {}) =>
    s3Storage({
      ...{ endpoint: double.url, bucket: double.bucket, region: 'eu-test-1' },
      ...{ accessKeyId: double.accessKeyId, secretAccessKey: double.secretAccessKey },
      ...changes,
    });
  keeps(() => open());

  it('is told the type', async () => {
    await open().put(NAME, bytes, 'image/webp');
    expect(double.objects.get(NAME)?.type).toBe('image/webp');
  });

  it('refuses another secret, region or bucket, and the error names none of them', async () => {
    for (const changes of [{ secretAccessKey: 'wrong' }, { region: 'us-east-1' }]) {
      const error: unknown = await open(changes)
        .put(NAME, bytes, 'image/png')
        .catch((e: unknown) => e);
      expect(error).toMatchObject({ name: 'ProviderError', message: 'The storage answered 403' });
    }
    await expect(open({ bucket: 'other' }).put(NAME, bytes, 'image/png')).rejects.toThrow('404');
  });

  it('is asked again when it fails for a moment', async () => {
    double.failNext(503, 2);
    await open().put(NAME, bytes, 'image/png');
    expect(double.objects.has(NAME)).toBe(true);
  });
});
