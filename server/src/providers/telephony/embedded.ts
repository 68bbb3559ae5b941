import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../../clock.js';
import { databaseError } from '../../db/sqlstate.js';
import type { Db } from '../../db/pool.js';
import { sqlIn, sqlNow } from '../../db/transaction.js';
import { newId } from '../../ids.js';
import { ProviderError } from '../ProviderError.js';
import { COOL_DOWN_DAYS, type TelephonyProvider } from './TelephonyProvider.js';

// Area code 555 belongs to nobody, so no embedded number is a real one.
function inventNumber(): string {
  return `+1555${randomInt(2_000_000, 10_000_000)}`;
}

/** Carrier that keeps trunks and numbers in the server's own database. */
export function embeddedTelephony({
  db,
  clock,
  number = inventNumber,
}: {
  db: Db;
  clock: Clock;
  /** Draws a number that may be offered; tests narrow the choice. */
  number?: () => string;
}): TelephonyProvider {
  const cooled = () => sqlIn(clock, -COOL_DOWN_DAYS * 86_400);

  /** Those that nobody holds and that do not rest. */
  async function onlyFree(candidates: string[]): Promise<string[]> {
    const rows = await db
      .selectFrom('carrier_numbers')
      .select('phone_number')
      .where('phone_number', 'in', candidates)
      .where((where) =>
        where.or([
          where('released_at', 'is', null),
          where('released_at', '>', sql<string>`${cooled()}`),
        ]),
      )
      .execute();
    const busy = new Set(rows.map((row) => row.phone_number));
    return candidates.filter((candidate) => !busy.has(candidate));
  }

  async function findNumber(phoneNumber: string) {
    const row = await db
      .selectFrom('carrier_numbers')
      .select(['id', 'tag'])
      .where('phone_number', '=', phoneNumber)
      .where('released_at', 'is', null)
      .executeTakeFirst();
    return row ? { id: row.id, phoneNumber, tag: row.tag } : null;
  }

  return {
    findTrunks(tag) {
      return db
        .selectFrom('carrier_trunks')
        .select('id')
        .where('tag', '=', tag)
        .orderBy('made')
        .execute();
    },
    async createTrunk(tag) {
      const id = newId('trk');
      await db
        .insertInto('carrier_trunks')
        .values({ id, tag, created_at: sqlNow(clock) })
        .execute();
      return { id };
    },
    async deleteTrunk(id) {
      try {
        await db
          .updateTable('carrier_numbers')
          .set({ trunk_id: null })
          .where('trunk_id', '=', id)
          .where('released_at', 'is not', null)
          .execute();
        await db.deleteFrom('carrier_trunks').where('id', '=', id).execute();
      } catch (error) {
        if (databaseError(error)?.code !== '23503') throw error;
        throw new ProviderError('rejected', 'OrgKit: the trunk has a number.', { cause: error });
      }
    },
    searchNumbers(limit) {
      return onlyFree([...new Set(Array.from({ length: limit }, number))]);
    },
    findNumber,
    async findNumbers(tag) {
      const rows = await db
        .selectFrom('carrier_numbers')
        .select(['id', 'phone_number'])
        .where('tag', '=', tag)
        .where('released_at', 'is', null)
        .execute();
      return rows.map((row) => ({ id: row.id, phoneNumber: row.phone_number, tag }));
    },
    async buyNumber({ phoneNumber, tag, trunkId }) {
      const owned = await findNumber(phoneNumber);
      if (owned) return owned;
      const free = await onlyFree([phoneNumber]);
      if (free.length === 0) throw new ProviderError('taken', 'OrgKit: the number rests.');
      const id = newId('num');
      try {
        await db
          .insertInto('carrier_numbers')
          .values({
            id,
            phone_number: phoneNumber,
            tag,
            trunk_id: trunkId,
            bought_at: sqlNow(clock),
          })
          .execute();
      } catch (error) {
        if (databaseError(error)?.constraint !== 'carrier_numbers_owned_key') throw error;
        const winner = await findNumber(phoneNumber);
        if (winner) return winner;
        throw new ProviderError('taken', 'OrgKit: the number was bought and released meanwhile.');
      }
      return { id, phoneNumber, tag };
    },
    async releaseNumber(id) {
      await db
        .updateTable('carrier_numbers')
        .set({ released_at: sqlNow(clock), trunk_id: null })
        .where('id', '=', id)
        .where('released_at', 'is', null)
        .execute();
    },
  };
}
