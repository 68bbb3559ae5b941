import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkDueDomains } from '../src/domains/worker.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';
import { seededRandom } from './random.js';

const HISTORIES = 500;
const STEPS = 10;
const HOUR = 3_600_000;
const kinds = [
  ...[
    'add',
    'add',
    'add',
    'token',
    'token',
    'prove',
    'prove',
    'verify',
    'verify',
    'verify',
    'race',
  ],
  ...['both', 'alias', 'wipe', 'lapse', 'lapse', 'remove', 'wait'],
];
const TARGET = 'domains.anyreach.ai';

let test: TestApp;
let user: TestUser;
/** Of a kind that does not end, however far the clock moves. */
let bearer: string;
let orgs: string[];
beforeAll(async () => {
  test = await createTestApp();
  user = await test.createUser();
  bearer = (await test.createToken(user.id)).text;
  orgs = [];
  for (let index = 0; index < 5; index += 1) {
    const { id } = await test.createOrganization({ plan: 'agency' });
    await test.addMember(id, user.id);
    orgs.push(id);
  }
});
afterAll(() => test.close());

/** What an organization has claimed, as the model knows it. */
interface Claim {
  domain: string;
  token: string;
  expiresAt: number;
  owns: boolean;
  /** Whether it owned the host before. */
  lost: boolean;
  /** Since when its records have been wrong, by the real state of the zone. */
  wrongSince: number | null;
  /** The same as the server may see it: it looks once in a while and may miss that they were right for a moment. */
  suspectSince: number | null;
}

/** The zone of one domain: the alias and the challenges in it. */
interface Zone {
  alias: string | null;
  tokens: Set<string>;
}

it(`has never two owners, and never one without its own challenge, in ${HISTORIES} histories`, async () => {
  const random = seededRandom();
  let verifications = 0;
  let losses = 0;
  let refusals = 0;
  for (let history = 0; history < HISTORIES; history += 1) {
    const crowd = random.sample(orgs, 2 + random.below(4));
    const domains = [`a.h${history}.example`, `b.h${history}.example`].slice(random.below(2));
    const claims = new Map<string, Claim>();
    const zones = new Map<string, Zone>(
      domains.map((name) => [name, { alias: null, tokens: new Set() }]),
    );
    const story: string[] = [`SEED=${random.seed} history ${history}`];
    const now = () => test.clock.now().getTime();
    const call = (method: string, path: string, org: string, body?: unknown) =>
      test.call(method, `/admin/custom-domain${path}`, {
        token: bearer,
        org,
        ...(body !== undefined && { body }),
      });
    const isRight = ({ domain, token }: Claim): boolean => {
      const zone = zones.get(domain);
      return zone?.alias === TARGET && zone.tokens.has(token);
    };

    async function publish(domain: string, change: (zone: Zone) => void): Promise<void> {
      const zone = zones.get(domain) ?? { alias: null, tokens: new Set() };
      change(zone);
      await test.db.deleteFrom('embedded_dns').where('name', 'like', `%${domain}`).execute();
      const rows = [
        ...(zone.alias === null
          ? []
          : [{ name: domain, type: 'CNAME' as const, texts: [zone.alias] }]),
        ...(zone.tokens.size === 0
          ? []
          : [
              {
                name: `_anyreach-challenge.${domain}`,
                type: 'TXT' as const,
                texts: [...zone.tokens].map((text) => `anyreach-verify=${text}`),
              },
            ]),
      ];
      if (rows.length > 0) await test.db.insertInto('embedded_dns').values(rows).execute();
      for (const claim of claims.values()) {
        if (claim.domain !== domain) continue;
        claim.wrongSince = isRight(claim) ? null : (claim.wrongSince ?? now());
        claim.suspectSince ??= claim.wrongSince;
      }
    }

    async function look(): Promise<void> {
      await test.deps.background.drain();
      await checkDueDomains(test.deps);
    }

    /** Holds what the server says against the model. `touched` may have become owners just now. */
    async function compare(isWhole = true): Promise<void> {
      const rows = await test.db
        .selectFrom('custom_domains')
        .select(['organization_id', 'domain', 'status', 'challenge'])
        .where('domain', 'in', domains)
        .where('removed_at', 'is', null)
        .execute();
      const about = story.join('\n');
      for (const domain of domains) {
        const owners = rows.filter((row) => row.domain === domain && row.status === 'verified');
        expect(owners.length, about).toBeLessThanOrEqual(1);
        if (!isWhole) continue;
        const allowed = await test.call('GET', `/internal/tls-allow?domain=${domain}`);
        expect(allowed.status, about).toBe(owners.length === 1 ? 200 : 404);
      }
      expect(rows.length, about).toBe(claims.size);
      for (const row of rows) {
        const claim = claims.get(row.organization_id);
        if (!claim) throw new Error(about);
        const owns = row.status === 'verified';
        if (owns && !claim.owns) {
          verifications += 1;
          // Nobody becomes an owner but by the challenge of this very claim, in time, with the alias in place.
          expect(isRight(claim) && row.challenge === claim.token, about).toBe(true);
          expect(now(), about).toBeLessThan(claim.expiresAt);
        }
        if (!owns && claim.owns) {
          losses += 1;
          claim.lost = true;
          expect(isRight(claim), about).toBe(false);
          expect(now() - (claim.suspectSince ?? now()), about).toBeGreaterThanOrEqual(72 * HOUR);
        }
        // Looked at once a day, and every hour once something is missing.
        if (owns && claim.wrongSince !== null) {
          expect(now() - claim.wrongSince, about).toBeLessThan((72 + 24 + 24 + 24) * HOUR);
        }
        claim.owns = owns;
      }
    }

    async function pass(hours: number): Promise<void> {
      for (let passed = 0; passed < hours; passed += 24) {
        test.clock.setOffset(test.clock.offsetMs() + 24 * HOUR);
        await look();
        await compare(false);
        for (const other of claims.values()) if (isRight(other)) other.suspectSince = null;
      }
    }

    for (let step = 0; step < STEPS; step += 1) {
      const kind = random.pick(kinds);
      // Most steps are about a claim; a crowd of strangers without any would decide nothing.
      const claimants = [...claims.keys()];
      const org =
        kind === 'add' || claimants.length === 0 || random.below(10) === 0
          ? random.pick(crowd)
          : random.pick(claimants);
      const claim = claims.get(org);
      const domain = random.pick(domains);
      story.push(
        `${kind} ${orgs.indexOf(org)} ${kind === 'add' ? domain : (claim?.domain ?? domain)}`,
      );
      if (kind === 'add') {
        const answer = await call('POST', '', org, { domain });
        const owner = [...claims.values()].some((other) => other.owns && other.domain === domain);
        expect(answer.status, `${story.join('\n')}\n${answer.text}`).toBe(
          claim || owner ? 409 : 200,
        );
        if (answer.status === 200) {
          const records = answer.body['dns_records'] as { value: string }[];
          const token = String(records[1]?.value).slice('anyreach-verify='.length);
          expect([...claims.values()].some((other) => other.token === token)).toBe(false);
          claims.set(org, {
            domain,
            token,
            expiresAt: now() + 7 * 24 * HOUR,
            owns: false,
            lost: false,
            wrongSince: now(),
            suspectSince: now(),
          });
        } else refusals += 1;
      } else if (kind === 'token' || kind === 'prove') {
        if (!claim) continue;
        await publish(claim.domain, (zone) => zone.tokens.add(claim.token));
        await publish(claim.domain, (zone) => (zone.alias = TARGET));
      } else if (kind === 'both') {
        // An old operator’s challenge stays in the zone beside that of a new one.
        await publish(domain, (zone) => {
          for (const other of claims.values())
            if (other.domain === domain) zone.tokens.add(other.token);
        });
      } else if (kind === 'alias') {
        const alias = random.pick([TARGET, TARGET, 'elsewhere.example', null]);
        await publish(domain, (zone) => (zone.alias = alias));
      } else if (kind === 'wipe' || kind === 'lapse') {
        await publish(claim?.domain ?? domain, (zone) => {
          zone.alias = null;
          zone.tokens.clear();
        });
        if (kind === 'lapse') await pass(120);
      } else if (kind === 'remove') {
        const answer = await call('DELETE', '', org);
        expect(answer.status, story.join('\n')).toBe(claim ? 204 : 404);
        claims.delete(org);
      } else if (kind === 'wait') {
        await pass(random.pick([2, 30, 90, 180]));
      }
      if (kind === 'verify' || kind === 'prove' || kind === 'race') {
        const who = kind === 'race' ? [...claims.keys()] : [org];
        const answers = await Promise.all(who.map((id) => call('POST', '/verify', id)));
        answers.forEach((answer, index) => {
          const asked = claims.get(who[index] ?? '');
          if (answer.status !== 200) {
            refusals += 1;
            return expect([404, 409], story.join('\n')).toContain(answer.status);
          }
          const records = answer.body['dns_records'] as { value: string }[];
          const token = String(records[1]?.value).slice('anyreach-verify='.length);
          if (asked && asked.token !== token) {
            // Only who lost a host, or came too late, has to prove it by another one.
            expect(asked.owns, story.join('\n')).toBe(false);
            expect(asked.lost || now() >= asked.expiresAt, story.join('\n')).toBe(true);
            Object.assign(asked, {
              token,
              lost: false,
              expiresAt: now() + 7 * 24 * HOUR,
              wrongSince: now(),
            });
          }
        });
        await look();
        // Who had everything right and nobody before them is an owner now.
        for (const asked of who.map((id) => claims.get(id))) {
          if (!asked || asked.owns || !isRight(asked) || now() >= asked.expiresAt) continue;
          const { rows } = await countOwners(asked.domain);
          expect(rows, story.join('\n')).toBe(1);
        }
      }
      await look();
      await compare(['verify', 'prove', 'race', 'lapse', 'remove'].includes(kind));
    }
    for (const org of claims.keys()) await call('DELETE', '', org);
    await test.db.deleteFrom('embedded_dns').execute();
  }
  // A run that decides nothing proves nothing.
  expect(verifications).toBeGreaterThan(HISTORIES / 4);
  expect(losses).toBeGreaterThan(HISTORIES / 50);
  expect(refusals).toBeGreaterThan(HISTORIES / 2);
}, 1_200_000);

async function countOwners(domain: string): Promise<{ rows: number }> {
  const found = await test.db
    .selectFrom('custom_domains')
    .select('id')
    .where('domain', '=', domain)
    .where('status', '=', 'verified')
    .where('removed_at', 'is', null)
    .execute();
  return { rows: found.length };
}
