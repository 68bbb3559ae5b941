import { checkSlug } from '../../contract/index.js';
import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import type { Stage } from './stage.js';

async function reasons({ person }: Stage, slugs: readonly string[]): Promise<(string | null)[]> {
  const { client } = await person();
  const answers: (string | null)[] = [];
  for (const slug of slugs) {
    answers.push((await client.organizations.slugAvailability({ slug }, {})).reason);
  }
  return answers;
}

function each(slugs: readonly string[], reason: string): (stage: Stage) => Promise<void> {
  return async (stage) => {
    const wanted = slugs.map((slug) => `${slug} ${reason}`);
    const got = (await reasons(stage, slugs)).map((answer, index) => `${slugs[index]} ${answer}`);
    same(got, wanted, 'reasons');
  };
}

/** Whether a slug can be had. */
export const slugCases: readonly CaseGroup[] = [
  {
    section: '3.3 Slugs',
    cases: {
      'calls an unused slug available': async ({ person, word }) => {
        const { client } = await person();
        const slug = word('free');
        const answer = await client.organizations.slugAvailability({ slug }, {});
        same([answer.slug, answer.available, answer.reason], [slug, true, null], 'answer');
      },
      'trims and lower-cases before it looks': async ({ person, word }) => {
        const { client } = await person();
        const slug = word('case');
        const input = { slug: `  ${slug.toUpperCase()} ` };
        const answer = await client.organizations.slugAvailability(input, {});
        same([answer.slug, answer.available], [slug, true], 'answer');
      },
      'calls slugs that are too short or too long invalid': each(
        ['ab', 'x', 'a'.repeat(49)],
        'invalid',
      ),
      'calls slugs with stray hyphens invalid': each(
        ['-abc', 'abc-', 'a--b', 'xn--abc'],
        'invalid',
      ),
      'calls slugs with other characters invalid': each(
        ['a_bc', 'a bc', 'a.bc', 'a/bc', 'ümlaut', '東京都'],
        'invalid',
      ),
      // The Kelvin sign lower-cases to k, the dotted capital I to i and a dot.
      'does not fold look-alikes into slug characters': each(
        ['\u212aelvin', 'ｆｕｌｌ', 'd\u0130sk'],
        'invalid',
      ),
      'keeps words of the app itself reserved': each(
        ['admin', 'api', 'settings', 'sign-in'],
        'reserved',
      ),
      'calls a used slug taken and suggests one that is free': async ({ home, person }) => {
        const { organization } = await home();
        const { client } = await person();
        const { slug } = organization;
        const answer = await client.organizations.slugAvailability({ slug }, {});
        same([answer.available, answer.reason], [false, 'taken'], 'answer');
        const suggestion = answer.suggestion ?? '';
        same(checkSlug(suggestion), null, `what is wrong with the suggestion ${suggestion}`);
        const next = await client.organizations.slugAvailability({ slug: suggestion }, {});
        ensure(next.available, 'the suggestion to be available');
      },
    },
  },
  {
    section: '3.3 Slugs',
    needs: ['slug_hold'],
    cases: {
      'suggests three free slugs': async ({ home, person }) => {
        const { organization } = await home();
        const { client } = await person();
        const { slug } = organization;
        const { suggestions = [] } = await client.organizations.slugAvailability({ slug }, {});
        same(new Set(suggestions).size, 3, 'number of suggestions');
        for (const suggestion of suggestions) {
          const answer = await client.organizations.slugAvailability({ slug: suggestion }, {});
          ensure(answer.available, `${suggestion} to be available`);
        }
      },
      'derives a slug from a name in another script': async ({ person, word }) => {
        const { client } = await person();
        const name = `Київ ${word('name')}`;
        const answer = await client.organizations.slugAvailability({ name }, {});
        same(checkSlug(answer.slug), null, `what is wrong with ${answer.slug}`);
        ensure(answer.available, `${answer.slug} to be available`);
      },
    },
  },
];
