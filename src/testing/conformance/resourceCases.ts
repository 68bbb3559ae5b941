import { same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { first } from './stage.js';

/** What provisioning assigned. */
export const resourceCases: readonly CaseGroup[] = [
  {
    section: '3.5 Provisioned resources',
    cases: {
      'allows ten calls at once until told otherwise': async ({ home }) => {
        const { owner, organization, call } = await home();
        const settings = await owner.client.resources.concurrency({}, call);
        const wanted = { organization_id: organization.id, concurrency_limit: 10, active_calls: 0 };
        same(settings, wanted, 'settings');
      },
      'changes how many calls may run at once': async ({ home }) => {
        const { owner, call } = await home();
        const { resources } = owner.client;
        await resources.setConcurrency({ concurrency_limit: 25 }, call);
        same((await resources.concurrency({}, call)).concurrency_limit, 25, 'limit');
      },
      'refuses less than one and more than ten thousand calls': async ({ home, refuse }) => {
        const { owner, call } = await home();
        for (const concurrency_limit of [0, 10_001, 1.5]) {
          const set = owner.client.resources.setConcurrency({ concurrency_limit }, call);
          await refuse(set, { status: 422, field: 'concurrency_limit' });
        }
      },
      'lets viewers read the limit and not change it': async ({ home, join, refuse }) => {
        const place = await home();
        const { resources } = (await join(place)).client;
        same((await resources.concurrency({}, place.call)).concurrency_limit, 10, 'limit');
        await refuse(resources.setConcurrency({ concurrency_limit: 25 }, place.call), {
          status: 403,
          code: 'missing_scope',
          detail: 'campaigns:manage or concurrency:manage',
        });
      },
      'finds numbers by a part of them': async (stage) => {
        const place = await stage.home();
        await stage.settle(place);
        const { phoneNumbers } = place.owner.client.resources;
        const { phone_number } = first((await phoneNumbers({}, place.call)).items, 'number');
        const part = phone_number.slice(-5);
        same((await phoneNumbers({ phone_number: part }, place.call)).items.length, 1, 'found');
        const none = await phoneNumbers({ phone_number: '+99999999' }, place.call);
        same(none.items, [], 'numbers that match nothing');
      },
      'puts the number on the trunk it lists': async (stage) => {
        const place = await stage.home();
        await stage.settle(place);
        const { resources } = place.owner.client;
        const number = first((await resources.phoneNumbers({}, place.call)).items, 'number');
        const trunk = first((await resources.trunks({}, place.call)).items, 'trunk');
        same(number.trunk_id, trunk.id, 'trunk');
        same(trunk.managed, true, 'managed');
      },
      'names the first knowledge base Default': async (stage) => {
        const place = await stage.home();
        await stage.settle(place);
        const { items } = await place.owner.client.resources.datasets({}, place.call);
        same(
          items.map(({ name }) => name),
          ['Default'],
          'names',
        );
      },
      'never gives two organizations the same number': async (stage) => {
        const [one, two] = [await stage.home(), await stage.home()];
        await stage.settle(one);
        await stage.settle(two);
        const read = async ({ owner, call }: typeof one) =>
          first((await owner.client.resources.phoneNumbers({}, call)).items, 'number').phone_number;
        const numbers = new Set([await read(one), await read(two)]);
        same(numbers.size, 2, 'different numbers');
      },
    },
  },
];
