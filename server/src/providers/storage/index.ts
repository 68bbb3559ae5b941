import { join } from 'node:path';
import type { Config } from '../../config.js';
import { folderStorage } from './folder.js';
import type { StorageProvider } from './StorageProvider.js';

export type { StorageProvider } from './StorageProvider.js';

/** The storage that the configuration names; a folder of the server's own without one. */
export async function createStorage({
  s3,
  dataDir,
}: Pick<Config, 's3' | 'dataDir'>): Promise<StorageProvider> {
  if (!s3) return folderStorage(join(dataDir, 'files'));
  const { s3Storage } = await import('./s3.js');
  return s3Storage(s3);
}
