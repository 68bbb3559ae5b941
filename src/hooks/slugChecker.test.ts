// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../client/index.js';
import { checkSlug, type SlugAvailability } from '../contract/index.js';
import { questionId, SlugChecker, type SlugQuestion } from './slugChecker.js';
import { judge } from './useSlugAvailability.js';

const words = ['acme', 'acme-2', 'ac', 'acme-', 'admin', 'zenith', ''];
const taken = new Set(['acme']);

const truth = (slug: string): SlugAvailability => {
  const reason = checkSlug(slug) ?? (taken.has(slug) ? 'taken' : null);
  return { slug, available: reason === null, reason, suggestion: null };
};

type Try = 'answer' | 'fail' | 'lose-hold' | 'other-slug';

/** A server that answers when the scheduler says, and goes on answering questions that were given up. */
function checkerOn(scheduler: fc.Scheduler, next: () => Try) {
  const asked: SlugQuestion[] = [];
  const checker = new SlugChecker({
    ask: async (question) => {
      asked.push(question);
      const kind = next();
      await scheduler.schedule(Promise.resolve(), questionId(question));
      if (kind === 'fail') throw new ApiError({ status: 0, code: 'network', detail: 'Gone' });
      const slug = 'slug' in question ? question.slug : 'from-a-name';
      return truth(kind === 'other-slug' ? 'another-one' : slug);
    },
    hold: async () => {
      const kind = next();
      await scheduler.schedule(Promise.resolve(), 'hold');
      if (kind === 'lose-hold') throw new ApiError({ status: 409, code: 'slug_taken', detail: '' });
      return { hold_token: 'token', expires_at: '2026-03-01T00:05:00Z' };
    },
    wait: (run) => {
      let wanted = true;
      void scheduler.schedule(Promise.resolve(), 'pause').then(() => wanted && run());
      return () => {
        wanted = false;
      };
    },
  });
  return { checker, asked };
}

test(
  '10,000 interleavings of keys, pauses, answers and failures show no verdict about another value',
  { timeout: 60_000 },
  async () => {
    let verdicts = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(
          fc.constantFrom<Try>('answer', 'answer', 'fail', 'lose-hold', 'other-slug'),
        ),
        async (scheduler, typed, kinds) => {
          const { checker } = checkerOn(scheduler, () => kinds.next().value);
          let field = '';
          const look = (): void => {
            const shown = judge(field, '', checker.verdict());
            expect(shown.slug).toBe(field);
            if (shown.status === 'available') expect(truth(field).available).toBe(true);
            if (shown.status === 'reserved') expect(checkSlug(field)).toBe('reserved');
            if (shown.status === 'invalid') expect(checkSlug(field)).toBe('invalid');
            if (shown.status === 'available' || shown.status === 'taken') verdicts += 1;
          };
          checker.subscribe(look);
          let stop = (): void => {};
          scheduler.scheduleSequence(
            typed.map((word) => async () => {
              // What the effect of the field does: give up the old question, ask the new one.
              field = word;
              look();
              stop();
              stop = checkSlug(word) === 'invalid' ? () => {} : checker.ask({ slug: word }, 300);
            }),
          );
          await scheduler.waitIdle();
          look();
        },
      ),
      { numRuns: 10_000 },
    );
    // Otherwise the property above would hold by never saying anything.
    expect(verdicts).toBeGreaterThan(1000);
  },
);

test('the last value always gets an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('acme', 'zenith', 'quill'), { minLength: 1, maxLength: 6 }),
      async (scheduler, typed) => {
        const { checker } = checkerOn(scheduler, () => 'answer');
        const last = typed.at(-1) ?? '';
        scheduler.scheduleSequence(
          typed.map((slug) => async () => void checker.ask({ slug }, 300)),
        );
        await scheduler.waitIdle();
        expect(judge(last, '', checker.verdict()).status).toBe(
          truth(last).available ? 'available' : 'taken',
        );
      },
    ),
    { numRuns: 1000 },
  );
});

test('an answer about a name is shown for that name only', async () => {
  const checker = new SlugChecker({
    ask: async () => truth('dong-jing'),
    hold: null,
    wait: (run) => {
      run();
      return () => {};
    },
  });
  checker.ask({ name: '東京' }, 0);
  await Promise.resolve();
  await Promise.resolve();
  expect(judge('', '東京', checker.verdict())).toMatchObject({
    status: 'available',
    slug: 'dong-jing',
  });
  expect(judge('', '大阪', checker.verdict()).status).toBe('checking');
  expect(judge('dong-jing', '東京', checker.verdict()).status).toBe('checking');
});
