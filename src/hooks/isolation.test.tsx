// Whatever the order in which switches, answers, failures and writes meet, no frame shows one
// organization under the name of another.
import fc from 'fast-check';
import { useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError, type OrgCall, type OrgClient, type Page } from '../client/index.js';
import type { Member } from '../contract/index.js';
import { OrgKitProvider } from '../provider/OrgKitProvider.js';
import { useMembers, useSetMemberRoles } from './useMembers.js';
import { useScopes } from './useScopes.js';

const organizations = ['org_a', 'org_b', 'org_c', 'org_d'];
const people = ['user_1', 'user_2'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'Date'] });
  // Steps below are flushed one by one; act() would flush more than a browser does.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

afterEach(() => {
  vi.useRealTimers();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

const member = (person: string, organizationId: string, roles: string[]): Member => ({
  user_id: 'user_9',
  email: `CNRY-${person}-${organizationId}@example.com`,
  first_name: null,
  last_name: null,
  avatar_url: null,
  roles,
  created_at: '2026-03-01T00:00:00Z',
});

/** A back end whose answers come when the scheduler says, some of them failures, and which ignores aborts. */
function backend(scheduler: fc.Scheduler, fails: () => boolean, person: () => string): OrgClient {
  const answer = async <T,>(label: string, make: () => T): Promise<T> => {
    const failing = fails();
    const value = make();
    await scheduler.schedule(Promise.resolve(), label);
    if (failing) throw new ApiError({ status: 503, code: 'unavailable', detail: 'Down' });
    return value;
  };
  const members = {
    list: (_input: unknown, { organizationId: id }: OrgCall) =>
      answer(`list ${id}`, (): Page<Member> => ({
        items: [member(person(), id, ['viewer'])],
        nextCursor: null,
        total: 1,
      })),
    setRoles: (input: { roles: string[] }, { organizationId: id }: OrgCall) =>
      answer(`write ${id}`, () => member(person(), id, input.roles)),
    myScopes: (_input: unknown, { organizationId: id }: OrgCall) =>
      answer(`scopes ${id}`, () => [`CNRY-${person()}-${id}:read`]),
  };
  // The rest of the interface is not called here.
  return Object.assign(Object.create(null), { members });
}

type Frame = { owner: string; canaries: string[] };

let write: (() => Promise<unknown>) | null = null;
let reread: (() => Promise<unknown>) | null = null;

function Probe({ owner, onFrame }: { owner: string; onFrame: (frame: Frame) => void }) {
  const { data, mutate } = useMembers();
  const { data: scopes } = useScopes();
  const { trigger } = useSetMemberRoles();
  const shown = [...(data?.items ?? []).map(({ email }) => email), ...(scopes ?? [])];
  useLayoutEffect(() => {
    onFrame({ owner, canaries: shown });
    write = () =>
      mutate(
        async (page) => {
          const changed = await trigger({ user_id: 'user_9', roles: ['admin'] });
          // A write that a newer one overtook has nothing to say.
          return page && changed ? { ...page, items: [changed] } : page;
        },
        {
          optimisticData: (page) => page ?? { items: [], nextCursor: null, total: 0 },
          rollbackOnError: true,
        },
      );
    reread = () => mutate();
  });
  return null;
}

const actions = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.nat(organizations.length - 1).map((to) => ({ do: 'switch', to }) as const),
  },
  { weight: 1, arbitrary: fc.nat(people.length - 1).map((to) => ({ do: 'sign-in', to }) as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'write' } as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'reread' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'focus' } as const) },
  // Long enough for a retry after a failure and for the end of a deduplication.
  { weight: 2, arbitrary: fc.constant({ do: 'wait' } as const) },
);

test('10,000 interleavings show no foreign canary in any frame', { timeout: 600_000 }, async () => {
  let frames = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(actions, { minLength: 3, maxLength: 10 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
      async (scheduler, steps, luck) => {
        let person = 0;
        let organization = 0;
        const foreign: Frame[] = [];
        const onFrame = (frame: Frame): void => {
          frames += 1;
          if (frame.canaries.some((text) => !text.includes(frame.owner))) foreign.push(frame);
        };
        const root = createRoot(document.createElement('div'));
        const client = backend(
          scheduler,
          () => luck.next().value === 0,
          () => people[person] ?? '',
        );
        const show = (): void =>
          flushSync(() =>
            root.render(
              <OrgKitProvider
                client={client}
                principal={people[person] ?? null}
                organizationId={organizations[organization] ?? null}
              >
                <Probe
                  owner={`${people[person]}-${organizations[organization]}`}
                  onFrame={onFrame}
                />
              </OrgKitProvider>,
            ),
          );
        show();
        const run = async (step: (typeof steps)[number]): Promise<void> => {
          if (step.do === 'switch') organization = step.to;
          if (step.do === 'sign-in') person = step.to;
          if (step.do === 'switch' || step.do === 'sign-in') show();
          if (step.do === 'write') write?.().catch(() => {});
          if (step.do === 'reread') reread?.().catch(() => {});
          if (step.do === 'focus') window.dispatchEvent(new Event('focus'));
          vi.advanceTimersByTime(step.do === 'wait' ? 70_000 : 20);
        };
        scheduler.scheduleSequence(
          steps.map((step) => ({ label: step.do, builder: () => run(step) })),
        );
        await scheduler.waitIdle();
        flushSync(() => root.unmount());
        vi.clearAllTimers();
        expect(foreign).toEqual([]);
      },
    ),
    { numRuns: 10_000 },
  );
  expect(frames).toBeGreaterThan(50_000);
});
