import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folderLock.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orgkit-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFile = (): string => join(folder, 'lock');

it('keeps everybody else out until it is released', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(`is in use by process ${process.pid}`);
  lock.release();
  expect(existsSync(lockFile())).toBe(false);
  (await lockFolder(folder)).release();
});

it('takes over the lock of a process that has died', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lockFile(), JSON.stringify({ token: 'old', pid, host: hostname(), started: null }));
  const lock = await lockFolder(folder);
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
  lock.release();
});

it.runIf(process.platform === 'linux')(
  'takes over the lock of a process whose id was given out again',
  async () => {
    writeFileSync(
      lockFile(),
      JSON.stringify({ token: 'old', pid: process.pid, host: hostname(), started: '1' }),
    );
    (await lockFolder(folder)).release();
  },
);

it('respects a living process, and another machine as long as it gives signs of life', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync(
    lockFile(),
    JSON.stringify({ token: 'x', pid: child.pid, host: hostname(), started: null }),
  );
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'data_dir_locked' });
  child.kill('SIGKILL');

  writeFileSync(
    lockFile(),
    JSON.stringify({ token: 'x', pid: 1, host: 'elsewhere', started: null }),
  );
  await expect(lockFolder(folder)).rejects.toThrow('on elsewhere');
  utimesSync(lockFile(), new Date(0), new Date(0));
  (await lockFolder(folder)).release();
});

it('lets exactly one of many take over a stale lock', async () => {
  for (let round = 0; round < 10; round += 1) {
    writeFileSync(lockFile(), '{ half a fil');
    utimesSync(lockFile(), new Date(0), new Date(0));
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)));
    const won = results.filter((result) => result.status === 'fulfilled');
    expect(won).toHaveLength(1);
    won.forEach((result) => result.value.release());
  }
});

it('says so when the folder is a file', async () => {
  const file = join(folder, 'a file');
  writeFileSync(file, 'something of somebody');
  await expect(lockFolder(file)).rejects.toMatchObject({
    code: 'data_dir_unusable',
    message: expect.stringContaining('cannot be used as a folder'),
  });
});
