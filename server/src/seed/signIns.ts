import { hashPassword } from 'better-auth/crypto';
import type { Queryable } from '../db/transaction.js';
import { demoSignIns } from './demoPeople.js';
import type { DemoPerson } from './index.js';

/** A person whom a seed lets in with a password. */
export type SeedSignIn = DemoPerson & { readonly id: string };

/**
 * Passwords as the sign-in library keeps them. Hashing takes a third of a second each, so it is done before a
 * transaction begins, and once for a password that all of them share and everybody may know.
 */
export async function hashPasswords(signIns: readonly SeedSignIn[]) {
  const hashes = new Map<string, Promise<string>>();
  for (const { password } of signIns) {
    if (!hashes.has(password)) hashes.set(password, hashPassword(password));
  }
  return Promise.all(
    signIns.map(async ({ id, password }) => ({ id, password: (await hashes.get(password)) ?? '' })),
  );
}

/** Lets people sign in with a password. */
export async function insertPasswords(
  db: Queryable,
  hashed: Awaited<ReturnType<typeof hashPasswords>>,
  at: Date,
): Promise<void> {
  await db
    .insertInto('auth_accounts')
    .values(
      hashed.map(({ id, password }) => ({
        ...{ id: id.replace('usr_', 'acc_'), user_id: id, account_id: id, password },
        ...{ provider_id: 'credential', created_at: at, updated_at: at },
      })),
    )
    .execute();
}

/** Those of a seed's people who still have the address and the password that it gave them. */
export async function listUnchanged(
  db: Queryable,
  signIns: readonly SeedSignIn[],
): Promise<DemoPerson[]> {
  const rows = await db
    .selectFrom('users')
    .innerJoin('auth_accounts', 'auth_accounts.user_id', 'users.id')
    .select(['users.id', 'users.email'])
    .where(
      'users.id',
      'in',
      signIns.map(({ id }) => id),
    )
    .where('auth_accounts.provider_id', '=', 'credential')
    .whereRef('auth_accounts.updated_at', '=', 'auth_accounts.created_at')
    .execute();
  const emails = new Map(rows.map(({ id, email }) => [id, email]));
  return signIns.flatMap(({ id, ...person }) => (emails.get(id) === person.email ? [person] : []));
}

/** Whom the demo offers to sign in as. */
export function listDemoPeople(db: Queryable): Promise<DemoPerson[]> {
  return listUnchanged(db, demoSignIns());
}
