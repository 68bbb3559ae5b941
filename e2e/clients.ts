import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { acceptAll, account, createAgency, type Account, type Place } from './accounts.js';
import { signIn } from './people.js';

/** A group with two agencies below it, one of which the story is about. */
export interface Clients {
  /** Admin of the agency, and of nothing else. */
  readonly ada: Account;
  readonly agency: Place & { readonly slug: string };
  readonly cascade: Place;
  readonly seattle: Place;
  readonly harbor: Place;
  /** Admin of Cascade. */
  readonly carl: Account;
  /** Viewer in Harbor. */
  readonly hana: Account;
  /** The agency beside, with a client of its own. */
  readonly beside: Place & { readonly slug: string };
  readonly hidden: Place;
  /** Part of every slug. */
  readonly mark: string;
}

/** Plants the tree: Summit has Alder and Birch; Alder has Cascade with Seattle below, and Harbor; Birch has Quiet Cove. */
export async function plantClients(server: string): Promise<Clients> {
  const mark = randomUUID().slice(0, 8);
  const { client } = await account(server, 'Olga Owner');
  const agencyIn = (parent: Place, name: string, slug: string) =>
    createAgency(client, { name, slug: `${slug}-${mark}`, parent_id: parent.id });
  const childIn = async (parent: Place, name: string, slug: string): Promise<Place> => {
    const made = await client.organizations.create(
      { name, slug: `${slug}-${mark}`, parent_id: parent.id },
      {},
    );
    return { id: made.id, client, call: { organizationId: made.id } };
  };
  const join = async (place: Place, name: string, role: string): Promise<Account> => {
    const person = await account(server, name);
    await client.invitations.create({ email: person.email, role }, place.call);
    await acceptAll(server, person);
    return person;
  };
  const summit = await createAgency(client, { name: 'Summit Group', slug: `summit-${mark}` });
  const agency = await agencyIn(summit, 'Alder Agency', 'alder');
  const cascade = await childIn(agency, 'Cascade Fitness', 'fitness');
  const harbor = await childIn(agency, 'Harbor Dental', 'harbor');
  const beside = await agencyIn(summit, 'Birch Partners', 'birch');
  return {
    ...{ mark, cascade, harbor },
    agency: { ...agency, slug: `alder-${mark}` },
    beside: { ...beside, slug: `birch-${mark}` },
    seattle: await childIn(cascade, 'Seattle Studio', 'ballard'),
    hidden: await childIn(beside, 'Quiet Cove', 'quiet'),
    ada: await join(agency, 'Ada Agency', 'admin'),
    carl: await join(cascade, 'Carl Cascade', 'admin'),
    hana: await join(harbor, 'Hana Harbor', 'viewer'),
  };
}

/** Reports calls of an hour in all, a minute into this month. */
export async function reportHour({ client, call }: Place): Promise<void> {
  const now = new Date();
  const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1, 0, 1));
  const events = ['1', '2', '3'].map((id) => ({
    ...{ id: `${call.organizationId}-${id}`, type: 'call', started_at: at.toISOString() },
    ...{ seconds: 1200, direction: 'outbound' },
  }));
  await client.usage.record({ events }, call);
}

const tree = (page: Page) => page.getByRole('treegrid', { name: 'Organizations below' });
/** The row of an organization in the tree. */
export const rowOf = (page: Page, name: string) => tree(page).getByRole('row', { name });
/** The field that searches below. */
export const search = (page: Page) => page.getByRole('searchbox', { name: /^Search address/ });
/** What is shown of one organization beside the tree. */
export const details = (page: Page, name: string) =>
  page.getByRole('region', { name: `Details of ${name}` });
/** What says that somebody acts inside another organization. */
export const visitBanner = (page: Page) =>
  page.getByRole('group', { name: 'Acting inside another organization' });

/** Opens the clients of the agency as its admin. */
export async function openClients(page: Page, { ada, agency }: Clients): Promise<void> {
  await signIn(page, ada.email, ada.password);
  await page.goto(`/${agency.slug}/clients`);
}
