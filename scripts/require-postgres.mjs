/** Fails the run, instead of leaving tests out, when no PostgreSQL was given to it. */
export default function requirePostgres() {
  if (process.env.TEST_DATABASE_URL) return;
  throw new Error(
    'OrgKit: these tests need TEST_DATABASE_URL. npm test sets it, and so does: ' +
      'node scripts/find-postgres.mjs npx vitest run --project server-pg',
  );
}
