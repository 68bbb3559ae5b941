import { sql } from 'kysely';
import { sqlIn, sqlNow, type Trx } from '../db/transaction.js';
import { COOL_DOWN_DAYS, type CarrierNumber } from '../providers/telephony/index.js';
import { ProviderError } from '../providers/ProviderError.js';
import type { StepContext } from './steps.js';

const CHOICES = 8;
const OFFERED = 40;

/** Reserves one of the offered numbers for the organization; null when others were faster with all of them. */
async function claimOne(
  { deps, claim }: StepContext,
  trx: Trx,
  offered: string[],
): Promise<string | null> {
  const now = sqlNow(deps.clock);
  const cooled = sqlIn(deps.clock, -COOL_DOWN_DAYS * 86_400);
  const { rows } = await sql<{ phone_number: string }>`
    insert into number_claims (phone_number, organization_id, claimed_at)
      select offer, ${claim.organizationId}, ${now} from unnest(${offered}::text[]) as offer
      where not exists (
        select 1 from number_claims c where c.phone_number = offer and (c.released_at is null or c.released_at > ${cooled}))
      order by random() limit 1
      on conflict (phone_number) do update
        set organization_id = excluded.organization_id, claimed_at = excluded.claimed_at, released_at = null
        where number_claims.released_at <= ${cooled}
      returning phone_number`.execute(trx);
  return rows[0]?.phone_number ?? null;
}

/** Chooses a number and writes the choice down before anything is bought. */
async function choose(context: StepContext): Promise<string> {
  const { deps, journal, options } = context;
  for (let round = 0; round < CHOICES; round += 1) {
    const offered = await deps.providers.telephony.searchNumbers(OFFERED, options);
    const fresh = offered.filter((number) => !journal.intent.excluded.includes(number));
    if (fresh.length === 0) break;
    // Claim and intent in one transaction: a claim that no intent names would never be used or freed.
    await journal.intend(async (trx) => ({ number: await claimOne(context, trx, fresh) }));
    if (journal.intent.number) return journal.intent.number;
  }
  throw new ProviderError('none_free', 'OrgKit: no number could be reserved.');
}

/** Forgets a number that turned out to be somebody else's. */
async function giveUp({ journal, claim }: StepContext, number: string): Promise<void> {
  await journal.intend(async (trx) => {
    await trx
      .deleteFrom('number_claims')
      .where('phone_number', '=', number)
      .where('organization_id', '=', claim.organizationId)
      .execute();
    return { number: null, excluded: [...journal.intent.excluded, number] };
  });
}

/** Buys the chosen number; null when it is somebody else's. */
async function buy(
  context: StepContext,
  phoneNumber: string,
  trunkId: string,
  mayBeOurs: boolean,
): Promise<CarrierNumber | null> {
  const { deps, journal, tag, options } = context;
  const { telephony } = deps.providers;
  if (mayBeOurs) {
    const held = await telephony.findNumber(phoneNumber, options);
    if (held) return held.tag === tag ? held : null;
    await journal.hold();
  }
  await journal.point('number', 'before_call');
  try {
    const bought = await telephony.buyNumber({ phoneNumber, tag, trunkId }, options);
    return bought.tag === tag ? bought : null;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.reason === 'taken') return null;
    if (!error.mayHaveHappened) throw error;
    const held = await telephony.findNumber(phoneNumber, options).catch(() => null);
    if (held?.tag === tag) return held;
    throw error;
  }
}

/** Gives the organization one number, however often this is interrupted. */
export async function ensureNumber(context: StepContext, trunkId: string): Promise<void> {
  const { deps, claim, journal } = context;
  if (journal.result.number !== undefined) return;
  for (let choice = 0; choice < CHOICES; choice += 1) {
    const earlier = journal.intent.number ?? null;
    const phoneNumber = earlier ?? (await choose(context));
    const bought = await buy(context, phoneNumber, trunkId, earlier !== null);
    if (!bought) {
      await giveUp(context, phoneNumber);
      continue;
    }
    await journal.point('number', 'after_call');
    await journal.record({ number: bought.id, phone_number: phoneNumber }, async (trx) => {
      const now = sqlNow(deps.clock);
      await trx
        .insertInto('phone_numbers')
        .values({
          organization_id: claim.organizationId,
          phone_number: phoneNumber,
          carrier_id: bought.id,
          trunk_id: trunkId,
          created_at: now,
          updated_at: now,
        })
        .execute();
    });
    await journal.point('number', 'after_record');
    return;
  }
  throw new ProviderError('none_free', 'OrgKit: every chosen number was taken.');
}
