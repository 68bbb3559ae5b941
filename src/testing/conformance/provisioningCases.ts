import { provisioningSteps, type Provisioning } from '../../contract/index.js';
import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { inside, type Home, type Stage } from './stage.js';

function statuses({ steps }: Provisioning): string[] {
  return steps.map(({ step, status }) => `${step} ${status}`);
}

const allDone = provisioningSteps.map((step) => `${step} done`);

/** An organization whose telephony could not be set up; telephony works again. */
async function halfReady(stage: Stage): Promise<{ home: Home; state: Provisioning }> {
  await stage.world.failTelephony(true);
  try {
    const home = await stage.home();
    return { home, state: await stage.settle(home) };
  } finally {
    await stage.world.failTelephony(false);
  }
}

async function retry(stage: Stage, { owner, organization, call }: Home): Promise<Provisioning> {
  const input = { organization_id: organization.id };
  const answer = await owner.client.organizations.retryProvisioning(input, call);
  return stage.settle({ owner, organization: answer, call });
}

/** Setting an organization up. */
export const provisioningCases: readonly CaseGroup[] = [
  {
    section: '3.4 Provisioning',
    cases: {
      'ends with all four steps done, in order': async ({ home, settle }) => {
        const state = await settle(await home());
        same([state.status, statuses(state)], ['complete', allDone], 'provisioning');
      },
      'ends with a number, a trunk, a limit and a knowledge base': async ({ home, settle }) => {
        const { steps } = await settle(await home());
        const [, , telephony, knowledge] = steps;
        ensure(/^\+\d{8,15}$/.test(telephony?.phone_number ?? ''), 'a phone number');
        ensure(Boolean(telephony?.trunk_id) && Boolean(knowledge?.dataset_id), 'ids');
        same(telephony?.concurrency_limit, 10, 'concurrency limit');
      },
      'gives a new organization one number, one trunk, one knowledge base': async (stage) => {
        const home = await stage.home();
        await stage.settle(home);
        const { resources } = home.owner.client;
        same((await resources.phoneNumbers({}, home.call)).items.length, 1, 'numbers');
        same((await resources.trunks({}, home.call)).items.length, 1, 'trunks');
        same((await resources.datasets({}, home.call)).items.length, 1, 'knowledge bases');
      },
      'is partial when the carrier fails, with the reason at the step': async (stage) => {
        const { state } = await halfReady(stage);
        same(state.status, 'partial', 'status');
        const wanted = ['identity done', 'billing done', 'telephony failed', 'knowledge_base done'];
        same(statuses(state), wanted, 'steps');
        ensure(Boolean(state.steps[2]?.error), 'a reason in words');
      },
      'is usable while telephony is missing': async (stage) => {
        const { owner, organization, call } = (await halfReady(stage)).home;
        const input = { organization_id: organization.id, name: 'Still usable' };
        const changed = await owner.client.organizations.update(input, call);
        same(changed.name, 'Still usable', 'name');
      },
      'completes after a retry, with one number': async (stage) => {
        const { home } = await halfReady(stage);
        const state = await retry(stage, home);
        same([state.status, statuses(state)], ['complete', allDone], 'provisioning');
        const numbers = await home.owner.client.resources.phoneNumbers({}, home.call);
        same(numbers.items.length, 1, 'numbers');
      },
      'changes nothing when there is nothing to retry': async (stage) => {
        const home = await stage.home();
        const before = await stage.settle(home);
        const after = await retry(stage, home);
        same(after.steps[2]?.phone_number, before.steps[2]?.phone_number, 'number');
        const numbers = await home.owner.client.resources.phoneNumbers({}, home.call);
        same(numbers.items.length, 1, 'numbers');
      },
      'lets only those who manage the organization retry': async ({ home, join, refuse }) => {
        const place = await home();
        const { client } = await join(place);
        const input = { organization_id: place.organization.id };
        await refuse(client.organizations.retryProvisioning(input, place.call), {
          status: 403,
          code: 'missing_scope',
          detail: 'organizations:manage',
        });
      },
    },
  },
  {
    section: '3.4 Provisioning',
    without: ['async_provisioning'],
    cases: {
      'answers a creation when everything is set up': async ({ home }) => {
        const { organization } = await home();
        const { provisioning } = organization;
        same([provisioning.status, statuses(provisioning)], ['complete', allDone], 'answer');
      },
    },
  },
  {
    section: '16 async_provisioning',
    needs: ['async_provisioning'],
    cases: {
      'answers a creation at once, with only the identity done': async ({ home }) => {
        const { status, steps } = (await home()).organization.provisioning;
        same(status, 'pending', 'status');
        same(
          steps.map(({ step }) => step),
          provisioningSteps,
          'names',
        );
        same(steps[0]?.status, 'done', 'first step');
        same(steps[3]?.status, 'pending', 'last step');
      },
      'counts tries and notes when a step began and ended': async ({ home, settle }) => {
        const { steps } = await settle(await home());
        for (const { step, attempt, started_at, finished_at } of steps) {
          ensure((attempt ?? 0) >= 1, `a try of ${step}`);
          const [began, ended] = [Date.parse(started_at ?? ''), Date.parse(finished_at ?? '')];
          ensure(began <= ended, `${step} to begin before it ends`);
        }
      },
      'tells a follower every state up to the last': async ({ home, settle }) => {
        const place = await home();
        const { owner, organization, call } = place;
        const seen: Provisioning[] = [];
        const following = owner.client.watch.provisioning(
          { organization_id: organization.id, onProgress: (state) => seen.push(state) },
          call,
        );
        await settle(place);
        same((await following).status, 'complete', 'last state');
        const done = seen.map(({ steps }) => steps.filter((step) => step.status === 'done').length);
        same(
          done,
          [...done].sort((a, b) => a - b),
          'number of steps done',
        );
        same(done.at(-1), 4, 'steps done at the end');
      },
      'tells every member how far it is, and nobody else': async (stage) => {
        const { owner, organization, call } = await stage.home();
        const member = await stage.join({ owner, organization, call });
        const stranger = await stage.person();
        const input = { organization_id: organization.id };
        const state = await member.client.organizations.provisioning(input, call);
        same(state.steps.length, 4, 'steps');
        const peek = stranger.client.organizations.provisioning(input, inside(organization));
        await stage.refuse(peek, { status: 403, code: 'not_a_member' });
      },
    },
  },
];
