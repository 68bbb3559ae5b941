import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomText } from '../../ids.js';
import { checkedName, type StorageProvider } from './StorageProvider.js';

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Keeps files in a folder, which is made when the first one comes. */
export function folderStorage(folder: string): StorageProvider {
  return {
    async put(name, bytes) {
      const path = join(folder, checkedName(name));
      await mkdir(folder, { recursive: true });
      // Whoever reads meanwhile finds all of it or nothing.
      const half = `${path}.${randomText(8)}`;
      try {
        await writeFile(half, bytes, { flag: 'wx' });
        await rename(half, path);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    },
    async get(name) {
      try {
        return await readFile(join(folder, checkedName(name)));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    delete: (name) => rm(join(folder, checkedName(name)), { force: true }),
  };
}
