import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';

const MINUTE = 60_000;

/** Slugs kept for one person. */
export const slugHoldCases: readonly CaseGroup[] = [
  {
    section: '16 slug_hold',
    needs: ['slug_hold'],
    cases: {
      'keeps a held slug from others and free for its holder': async ({ person, word }) => {
        const [holder, other] = [await person(), await person()];
        const slug = word('held');
        await holder.client.organizations.holdSlug({ slug }, {});
        const theirs = await other.client.organizations.slugAvailability({ slug }, {});
        same([theirs.available, theirs.reason], [false, 'taken'], 'what others see');
        const own = await holder.client.organizations.slugAvailability({ slug }, {});
        ensure(own.available, 'the holder to see it available');
      },
      'refuses others who create with a held slug': async ({ person, word, refuse }) => {
        const [holder, other] = [await person(), await person()];
        const slug = word('held');
        await holder.client.organizations.holdSlug({ slug }, {});
        const create = other.client.organizations.create({ name: 'Other', slug }, {});
        await refuse(create, { status: 409, code: 'slug_taken' });
      },
      'lets the holder create with the token': async ({ person, word }) => {
        const { client } = await person();
        const slug = word('held');
        const { hold_token } = await client.organizations.holdSlug({ slug }, {});
        const made = await client.organizations.create({ name: 'Held', slug, hold_token }, {});
        same(made.slug, slug, 'slug');
      },
      'lets go after five minutes': async ({ person, word, world }) => {
        const [holder, other] = [await person(), await person()];
        const slug = word('held');
        await holder.client.organizations.holdSlug({ slug }, {});
        await world.advance(6 * MINUTE);
        const answer = await other.client.organizations.slugAvailability({ slug }, {});
        ensure(answer.available, 'the slug to be available again');
      },
      'keeps it for almost five minutes': async ({ person, word, world }) => {
        const [holder, other] = [await person(), await person()];
        const slug = word('held');
        await holder.client.organizations.holdSlug({ slug }, {});
        await world.advance(4 * MINUTE);
        const answer = await other.client.organizations.slugAvailability({ slug }, {});
        ensure(!answer.available, 'the slug to be held still');
      },
      'keeps one slug a person: a new hold ends the former': async ({ person, word }) => {
        const [holder, other] = [await person(), await person()];
        const [former, latter] = [word('held'), word('held')];
        await holder.client.organizations.holdSlug({ slug: former }, {});
        await holder.client.organizations.holdSlug({ slug: latter }, {});
        const see = other.client.organizations.slugAvailability;
        ensure((await see({ slug: former }, {})).available, 'the former to be available');
        ensure(!(await see({ slug: latter }, {})).available, 'the latter to be held');
      },
      'does not hold a slug that is taken, reserved or invalid': async (stage) => {
        const { home, person, refuse } = stage;
        const { organization } = await home();
        const hold = (await person()).client.organizations.holdSlug;
        await refuse(hold({ slug: organization.slug }, {}), { status: 409, code: 'slug_taken' });
        await refuse(hold({ slug: 'admin' }, {}), { status: 422, field: 'slug' });
        await refuse(hold({ slug: 'no_slug' }, {}), { status: 422, field: 'slug' });
      },
      'does not hold what another person holds': async ({ person, word, refuse }) => {
        const [holder, other] = [await person(), await person()];
        const slug = word('held');
        await holder.client.organizations.holdSlug({ slug }, {});
        const hold = other.client.organizations.holdSlug({ slug }, {});
        await refuse(hold, { status: 409, code: 'slug_taken' });
      },
    },
  },
];
