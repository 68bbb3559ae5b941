import { randomUUID } from 'node:crypto';
import { createClient, type OrgClient } from '../src/client/index.js';

/** Somebody with an account at the API and a client to use it. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly client: OrgClient;
}

/** An organization, and how somebody who manages it calls. */
export interface Place {
  readonly id: string;
  readonly client: OrgClient;
  readonly call: { readonly organizationId: string };
}

const password = 'correct-horse-battery';

/** Signs somebody up. */
export async function account(server: string, name: string): Promise<Account> {
  const email = `${name.toLowerCase().replace(/\W/g, '')}-${randomUUID().slice(0, 8)}@example.com`;
  return { email, password, client: await clientOf(server, 'sign-up', { name, email, password }) };
}

/** A client of whoever signs in, or up, with what is sent. */
export async function clientOf(
  server: string,
  how: 'sign-in' | 'sign-up',
  body: { readonly email: string; readonly password: string; readonly name?: string },
): Promise<OrgClient> {
  const answer = await fetch(`${server}/api/auth/${how}/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const token = answer.headers.get('set-auth-token');
  if (token === null) throw new Error(`Nobody was signed in: ${await answer.text()}`);
  return createClient({ baseUrl: server, getToken: () => token });
}

/** A mail as the outbox of a test server shows it. */
export interface Mail {
  readonly sender: string | null;
  readonly subject: string;
  readonly text: string;
  readonly kind: string;
}

/** Mails to somebody, newest first. */
export async function mailsTo(server: string, to: string): Promise<Mail[]> {
  const answer = await fetch(`${server}/dev/outbox.json?to=${encodeURIComponent(to)}`);
  return answer.json();
}

/** Follows the link that proves an address, then accepts every invitation to it. */
export async function acceptAll(server: string, { email, client }: Account): Promise<void> {
  const mail = (await mailsTo(server, email)).find(({ kind }) => kind === 'verify-email');
  await fetch(/http\S+/.exec(mail?.text ?? '')?.[0] ?? '', { redirect: 'manual' });
  for (const { id } of await client.users.invitations({}, {})) {
    await client.users.acceptInvitation({ id }, {});
  }
}

/** Creates an organization on the plan that includes clients and a brand. */
export async function createAgency(
  client: OrgClient,
  input: { name: string; slug: string; parent_id?: string },
): Promise<Place> {
  const { id } = await client.organizations.create(input, {});
  const call = { organizationId: id };
  await client.billing.addPaymentMethod({ payment_method_id: 'pm_card_visa' }, call);
  await client.billing.change({ plan: 'agency' }, call);
  return { id, client, call };
}
