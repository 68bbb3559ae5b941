import { expect, test } from 'vitest';
import type { BillingProvider } from '../src/providers/billing/index.js';
import type { IdentityProvider } from '../src/providers/identity/index.js';
import type { TelephonyProvider } from '../src/providers/telephony/index.js';
import { newId } from '../src/ids.js';

const inTwoWeeks = (): string => new Date(Date.now() + 14 * 86_400_000).toISOString();

/** What every identity provider with records of its own must do. */
export function identityCases(open: () => IdentityProvider, owner: () => string): void {
  test('finds an organization by our id and nothing before it was made', async () => {
    const provider = open();
    const externalId = newId('org');
    expect(await provider.findOrganization(externalId)).toBeNull();
    const made = await provider.createOrganization({
      externalId,
      name: 'Acme',
      slug: 'acme',
      ownerId: owner(),
    });
    expect(await provider.findOrganization(externalId)).toEqual(made);
    expect(made.externalId).toBe(externalId);
  });

  test('answers a second organization with the same external id as a conflict', async () => {
    const provider = open();
    const input = { externalId: newId('org'), name: 'Acme', slug: 'acme', ownerId: owner() };
    await provider.createOrganization(input);
    await expect(provider.createOrganization(input)).rejects.toMatchObject({ reason: 'conflict' });
  });

  test('takes two organizations of one name and slug', async () => {
    const provider = open();
    const input = { name: 'Acme', slug: 'acme', ownerId: owner() };
    const a = await provider.createOrganization({ ...input, externalId: newId('org') });
    const b = await provider.createOrganization({ ...input, externalId: newId('org') });
    expect(a.id).not.toBe(b.id);
  });

  test('adds a member twice without complaint and deletes what is gone already', async () => {
    const provider = open();
    const externalId = newId('org');
    const ownerId = owner();
    const { id } = await provider.createOrganization({ externalId, name: 'A', slug: 'a', ownerId });
    await provider.addMembership({ id, userId: ownerId, role: 'admin' });
    await provider.addMembership({ id, userId: ownerId, role: 'admin' });
    await provider.deleteOrganization(id);
    await provider.deleteOrganization(id);
    expect(await provider.findOrganization(externalId)).toBeNull();
  });
}

/** What every payment provider must do. */
export function billingCases(open: () => BillingProvider): void {
  const person = () => ({ organizationId: newId('org'), email: 'bill@example.com', name: 'Acme' });

  test('answers the same key with the same customer', async () => {
    const provider = open();
    const input = { ...person(), key: newId('key') };
    const first = await provider.createCustomer(input);
    expect(await provider.createCustomer(input)).toEqual(first);
    expect((await provider.findCustomers(input)).map(({ id }) => id)).toEqual([first.id]);
  });

  test('keeps organizations with one address apart', async () => {
    const provider = open();
    const [a, b] = [person(), person()];
    const { id } = await provider.createCustomer({ ...a, key: newId('key') });
    await provider.createCustomer({ ...b, key: newId('key') });
    expect((await provider.findCustomers(a)).map((each) => each.id)).toEqual([id]);
  });

  test('lists two customers of one organization, oldest first', async () => {
    const provider = open();
    const input = person();
    const first = await provider.createCustomer({ ...input, key: newId('key') });
    const second = await provider.createCustomer({ ...input, key: newId('key') });
    const found = (await provider.findCustomers(input)).map(({ id }) => id);
    expect(found).toEqual([first.id, second.id]);
  });

  test('subscribes once for each key, and finds what is alive', async () => {
    const provider = open();
    const input = person();
    const { id: customerId } = await provider.createCustomer({ ...input, key: newId('key') });
    expect(await provider.findFreeSubscriptions(customerId)).toEqual([]);
    const wanted = {
      organizationId: input.organizationId,
      customerId,
      trialEndsAt: inTwoWeeks(),
      key: newId('key'),
    };
    const made = await provider.createFreeSubscription(wanted);
    expect(await provider.createFreeSubscription(wanted)).toEqual(made);
    expect(await provider.findFreeSubscriptions(customerId)).toEqual([made]);
    await provider.cancelSubscription(made.id);
    await provider.cancelSubscription(made.id);
    expect(await provider.findFreeSubscriptions(customerId)).toEqual([]);
  });

  test('starts without a trial that is over, or without any', async () => {
    const provider = open();
    const input = person();
    const { id: customerId } = await provider.createCustomer({ ...input, key: newId('key') });
    const of = { organizationId: input.organizationId, customerId };
    const past = '2020-01-01T00:00:00.000000Z';
    await provider.createFreeSubscription({ ...of, trialEndsAt: past, key: newId('key') });
    await provider.createFreeSubscription({ ...of, trialEndsAt: null, key: newId('key') });
    expect(await provider.findFreeSubscriptions(customerId)).toHaveLength(2);
  });

  test('removes a customer with its subscriptions, also twice', async () => {
    const provider = open();
    const input = person();
    const { id } = await provider.createCustomer({ ...input, key: newId('key') });
    await provider.setBillingEmail({ customerId: id, email: input.email });
    await provider.createFreeSubscription({
      organizationId: input.organizationId,
      customerId: id,
      trialEndsAt: null,
      key: newId('key'),
    });
    await provider.deleteCustomer(id);
    await provider.deleteCustomer(id);
    expect(await provider.findCustomers(input)).toEqual([]);
    expect(await provider.findFreeSubscriptions(id)).toEqual([]);
  });
}

/** What every carrier must do. */
export function telephonyCases(open: () => TelephonyProvider): void {
  const offer = async (provider: TelephonyProvider): Promise<string> => {
    const [number] = await provider.searchNumbers(5);
    if (number === undefined) throw new Error('No number was offered.');
    return number;
  };

  test('makes a second trunk when asked twice, and lists both, oldest first', async () => {
    const provider = open();
    const tag = newId('tag');
    expect(await provider.findTrunks(tag)).toEqual([]);
    const first = await provider.createTrunk(tag);
    const second = await provider.createTrunk(tag);
    expect(second.id).not.toBe(first.id);
    expect(await provider.findTrunks(tag)).toEqual([first, second]);
    await provider.deleteTrunk(second.id);
    await provider.deleteTrunk(second.id);
    expect(await provider.findTrunks(tag)).toEqual([first]);
  });

  test('offers numbers in E.164, each once', async () => {
    const offered = await open().searchNumbers(10);
    expect(new Set(offered).size).toBe(10);
    for (const number of offered) expect(number).toMatch(/^\+1\d{10}$/);
  });

  test('buys the exact number, and counts one that is held as bought', async () => {
    const provider = open();
    const tag = newId('tag');
    const { id: trunkId } = await provider.createTrunk(tag);
    const phoneNumber = await offer(provider);
    expect(await provider.findNumber(phoneNumber)).toBeNull();
    const bought = await provider.buyNumber({ phoneNumber, tag, trunkId });
    expect(bought).toMatchObject({ phoneNumber, tag });
    expect(await provider.buyNumber({ phoneNumber, tag, trunkId })).toEqual(bought);
    expect(await provider.findNumber(phoneNumber)).toEqual(bought);
    expect(await provider.findNumbers(tag)).toEqual([bought]);
  });

  test('lets a released number rest', async () => {
    const provider = open();
    const tag = newId('tag');
    const { id: trunkId } = await provider.createTrunk(tag);
    const phoneNumber = await offer(provider);
    const { id } = await provider.buyNumber({ phoneNumber, tag, trunkId });
    await provider.releaseNumber(id);
    await provider.releaseNumber(id);
    expect(await provider.findNumbers(tag)).toEqual([]);
    const again = provider.buyNumber({ phoneNumber, tag, trunkId });
    await expect(again).rejects.toMatchObject({ reason: 'taken', mayHaveHappened: false });
  });

  test('keeps a trunk that has a number', async () => {
    const provider = open();
    const tag = newId('tag');
    const trunk = await provider.createTrunk(tag);
    const phoneNumber = await offer(provider);
    const { id } = await provider.buyNumber({ phoneNumber, tag, trunkId: trunk.id });
    await expect(provider.deleteTrunk(trunk.id)).rejects.toMatchObject({ reason: 'rejected' });
    await provider.releaseNumber(id);
    await provider.deleteTrunk(trunk.id);
    expect(await provider.findTrunks(tag)).toEqual([]);
  });
}
