import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { StartError } from '../startError.js';

const Owner = z.object({
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  started: z.nullable(z.string()),
});
type Owner = z.infer<typeof Owner>;

const HEARTBEAT_MS = 2000;
const SILENT_MS = 20_000;

/** Start time of a process, where the system tells it: a process id alone may have been given out again. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

function isAlive(owner: Owner, path: string): boolean {
  // Another machine or container on a shared folder, or a lock being written: only its age can be seen.
  if (owner.host !== hostname())
    return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < SILENT_MS;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return owner.started === null || owner.started === startOf(owner.pid);
}

function readOwner(path: string): Owner | null {
  try {
    return z.parse(Owner, JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    // Half-written by a process that died at that moment, or still being written: its age decides.
    return { token: '', pid: 0, host: '', started: null };
  }
}

/** Removes a lock whose owner is gone. Only one process at a time may judge, or one would remove the other's new lock. */
function takeOver(path: string): void {
  const gate = `${path}.takeover`;
  try {
    mkdirSync(gate);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const made = statSync(gate, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > SILENT_MS) rmdirSync(gate);
    return;
  }
  try {
    const owner = readOwner(path);
    if (owner && !isAlive(owner, path)) unlinkSync(path);
  } finally {
    rmdirSync(gate);
  }
}

/** Writes the lock unless somebody has it. */
function create(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(
      'data_dir_unusable',
      `OrgKit: DATA_DIR ${folder} cannot be used as a folder (${why}). Nothing was changed: name a folder that may be written.`,
    );
  }
}

/** Keeps the folder until `release` is called or the process ends. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes a folder for this process alone: two processes on one embedded database lose data without any error.
 * A lock whose process has died is taken over. Throws when another process has the folder.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  makeFolder(folder);
  const path = join(folder, 'lock');
  const owner: Owner = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
  };
  for (let attempt = 0; !create(path, owner); attempt += 1) {
    const holder = readOwner(path);
    if (holder && isAlive(holder, path)) {
      throw new StartError(
        'data_dir_locked',
        `OrgKit: the data folder ${folder} is in use by process ${holder.pid} on ${holder.host}. ` +
          'Two servers on one folder would lose data: stop the other one, or set DATA_DIR to another folder.',
      );
    }
    if (attempt > 40)
      throw new Error(`OrgKit: could not take over the stale lock ${path}. Remove it by hand.`);
    takeOver(path);
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 20));
  }
  const isOurs = (): boolean => readOwner(path)?.token === owner.token;
  const heartbeat = setInterval(() => {
    if (isOurs()) utimesSync(path, new Date(), new Date());
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release() {
      clearInterval(heartbeat);
      if (isOurs()) unlinkSync(path);
    },
  };
}
