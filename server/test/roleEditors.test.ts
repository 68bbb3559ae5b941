// Two admins who edit one role: nobody writes over what they have not read.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';
import { seededRandom } from './random.js';

const HISTORIES = 300;
const STEPS = 4;
const random = seededRandom();

let test: TestApp;
let admins: TestUser[];
let org: string;

beforeAll(async () => {
  test = await createTestApp();
  admins = await Promise.all([test.createUser(), test.createUser()]);
  org = (await test.createOrganization()).id;
  for (const { id } of admins) await test.addMember(org, id);
});
afterAll(() => test.close());

/** One editor: what they have read last, and what they would write. */
interface Editor {
  readonly token: string;
  version: number;
}

async function make(name: string): Promise<void> {
  const body = { name, label: 'Begun', scopes: ['agents:read'] };
  const answer = await test.call('POST', '/admin/roles', { token: admins[0]?.token, org, body });
  expect(answer.status).toBe(200);
}

async function read(name: string, token: string): Promise<{ version: number; label: string }> {
  const { text } = await test.call('GET', '/admin/roles', { token, org });
  const rows: { name: string; version: number; label: string }[] = JSON.parse(text);
  const row = rows.find((one) => one.name === name);
  if (!row) throw new Error(`No role ${name}.`);
  return row;
}

async function play(name: string): Promise<string[]> {
  await make(name);
  const editors: Editor[] = admins.map(({ token }) => ({ token, version: 1 }));
  let current = { version: 1, label: 'Begun' };
  const wrong: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const readers = editors.filter(() => random.below(3) === 0);
    for (const editor of readers) editor.version = (await read(name, editor.token)).version;
    // One of them alone, or both at the same moment.
    const writers = random.sample(editors, 1 + random.below(2));
    const answers = await Promise.all(
      writers.map(({ token, version }, index) =>
        test.call('PATCH', `/admin/roles/${name}`, {
          ...{ token, org, body: { label: `Step ${step} by ${index}` } },
          headers: { 'If-Match': `"${version}"` },
        }),
      ),
    );
    const expected = writers.some(({ version }) => version === current.version) ? 1 : 0;
    const accepted = answers.filter(({ status }) => status === 200);
    if (accepted.length !== expected) wrong.push(`${accepted.length} of ${expected} were taken`);
    const before = current;
    for (const [index, answer] of answers.entries()) {
      const writer = writers[index];
      if (!writer || answer.status !== 200) continue;
      if (writer.version !== before.version) wrong.push(`${writer.version} over ${before.version}`);
      current = { version: before.version + 1, label: `Step ${step} by ${index}` };
      writer.version = current.version;
      if (answer.body['version'] !== current.version) wrong.push('another version was told');
    }
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      if (status !== 412 || body['code'] !== 'version_conflict') wrong.push(`answered ${status}`);
      // Judged before or after the other's change; never of a version that there was not.
      const told = JSON.stringify(body['current']);
      const shown = [before, current].some(
        ({ version, label }) =>
          told.includes(`"version":${version},`) && told.includes(`"label":"${label}"`),
      );
      if (!shown) wrong.push(`told ${told}`);
    }
  }
  expect(await read(name, admins[1]?.token ?? '')).toMatchObject(current);
  const end = { token: admins[0]?.token, org, headers: { 'If-Match': `"${current.version}"` } };
  expect((await test.call('DELETE', `/admin/roles/${name}`, end)).status).toBeLessThan(300);
  return wrong;
}

it(`bases every change that is taken on the version of its moment, in ${HISTORIES} histories of two editors`, async () => {
  const wrong: string[] = [];
  for (let history = 0; history < HISTORIES; history += 1) {
    wrong.push(...(await play(`role_${history}`)));
  }
  expect(wrong, `SEED=${random.seed}`).toEqual([]);
}, 120_000);
