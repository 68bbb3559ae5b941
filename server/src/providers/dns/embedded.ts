import type { Db } from '../../db/pool.js';
import type { DnsProvider, DnsType } from './DnsProvider.js';

/** Publishes the values of a name; none takes them away. */
export async function publishRecord(
  db: Db,
  { name, type, values }: { name: string; type: DnsType; values: readonly string[] },
): Promise<void> {
  await db.deleteFrom('embedded_dns').where('name', '=', name).where('type', '=', type).execute();
  if (values.length === 0) return;
  await db
    .insertInto('embedded_dns')
    .values({ name, type, texts: [...values] })
    .execute();
}

/** Answers from a table of the server's own, for trying out and for tests without a network. */
export function embeddedDns({ db }: { db: Db }): DnsProvider {
  return {
    async lookUp(name, type) {
      const found = await db
        .selectFrom('embedded_dns')
        .select(['texts', 'ttl'])
        .where('name', '=', name)
        .where('type', '=', type)
        .executeTakeFirst();
      const { texts: values = [], ttl = null } = found ?? {};
      return [{ resolver: 'embedded', values, ttl, error: null }];
    },
  };
}
