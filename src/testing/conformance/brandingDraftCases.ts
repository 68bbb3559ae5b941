import { ensure, refused, same } from './assert.js';
import { agency, clientOf, pixel } from './brandingStage.js';
import type { CaseGroup } from './caseGroup.js';

/** Black text on a page of this color cannot be read, nor can white. */
const unreadable = { background_color: '#777777', accent_color: '#7A7A7A' };

/** Drafts, publishing, history and locks. */
export const brandingDraftCases: readonly CaseGroup[] = [
  {
    section: '16 branding_drafts',
    needs: ['branding_drafts'],
    cases: {
      'shows a draft to nobody until it is published': async (stage) => {
        const { owner, call } = await agency(stage);
        const { branding } = owner.client;
        await branding.update({ product_name: 'Old', primary_color: '#112233' }, call);
        const saved = await branding.saveDraft({ product_name: 'New' }, call);
        same([saved.product_name, saved.primary_color], ['New', '#112233'], 'draft');
        same((await branding.get({}, call)).product_name, 'Old', 'shown before');
        same((await branding.publish({}, call)).product_name, 'New', 'published');
        const found = await branding.get({}, call);
        same([found.product_name, found.primary_color], ['New', '#112233'], 'shown after');
        same((await branding.draft({}, call)).product_name, 'New', 'draft after');
      },
      'has nothing to publish without a draft': async (stage) => {
        const { owner, call } = await agency(stage);
        const { branding } = owner.client;
        await stage.refuse(branding.publish({}, call), { status: 409, code: 'conflict' });
        await branding.saveDraft({ product_name: 'New' }, call);
        await branding.publish({}, call);
        await stage.refuse(branding.publish({}, call), { status: 409, code: 'conflict' });
      },
      'drafts on plans that include a brand only': async (stage) => {
        const { owner, call } = await stage.home();
        const wanted = { status: 409, code: 'plan_required' } as const;
        await stage.refuse(owner.client.branding.saveDraft({ product_name: 'New' }, call), wanted);
        await stage.refuse(owner.client.branding.publish({}, call), wanted);
      },
      'refuses a draft that is based on an older one': async (stage) => {
        const { owner, call } = await agency(stage);
        const { branding } = owner.client;
        const { version = 0 } = await branding.saveDraft({ product_name: 'One' }, call);
        await branding.saveDraft({ product_name: 'Two' }, { ...call, ifMatch: version });
        const late = { ...call, ifMatch: version };
        const wanted = { status: 412, code: 'version_conflict' } as const;
        await stage.refuse(branding.saveDraft({ product_name: 'Three' }, late), wanted);
        await stage.refuse(branding.publish({}, late), wanted);
      },
      'refuses a change that is based on an older version': async (stage) => {
        const { owner, call } = await agency(stage);
        const { branding } = owner.client;
        const { version = 0 } = await branding.update({ product_name: 'One' }, call);
        await branding.update({ product_name: 'Two' }, { ...call, ifMatch: version });
        const late = branding.update({ product_name: 'Three' }, { ...call, ifMatch: version });
        await stage.refuse(late, { status: 412, code: 'version_conflict' });
        same((await branding.get({}, call)).product_name, 'Two', 'name');
      },
      'publishes unreadable text only when that is accepted': async (stage) => {
        const { owner, call } = await agency(stage);
        const { branding } = owner.client;
        await branding.saveDraft(unreadable, call);
        const refusal = await refused(branding.publish({}, call));
        same([refusal.status, refusal.code], [422, 'contrast'], 'refusal');
        const pairs = refusal.problem?.pairs ?? [];
        ensure(pairs.length > 0, 'the pairs that fail');
        for (const { ratio, suggestion } of pairs) {
          ensure(ratio < 4.5 && /^#[0-9A-F]{6}$/.test(suggestion), 'a ratio and what would help');
        }
        same((await branding.get({}, call)).background_color, null, 'shown before');
        const { background_color } = await branding.publish({ accept_contrast: true }, call);
        same(background_color, unreadable.background_color, 'shown after');
        const [newest] = (await branding.history({}, call)).items;
        same(newest?.accept_contrast, true, 'what the history says');
      },
      'keeps every version, newest first, and shows one again': async (stage) => {
        const { owner, call } = await agency(stage);
        const { branding } = owner.client;
        for (const product_name of ['One', 'Two', 'Three']) {
          await branding.saveDraft({ product_name }, call);
          await branding.publish({}, call);
        }
        const logo = (await branding.setLogo({ variant: 'light', file: pixel() }, call))
          .logo_light_url;
        const names: (string | null)[] = [];
        let cursor: string | undefined;
        let second = 0;
        do {
          const page = await branding.history({ limit: 2, cursor }, call);
          names.push(...page.items.map((item) => item.branding.product_name));
          second =
            page.items.find((item) => item.branding.product_name === 'Two')?.version ?? second;
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined && names.length < 10);
        same(names, ['Three', 'Three', 'Two', 'One'], 'names');
        const reverted = await branding.revert({ version: second }, call);
        same([reverted.product_name, reverted.logo_light_url], ['Two', null], 'shown');
        const [newest, before] = (await branding.history({}, call)).items;
        same(newest?.branding.product_name, 'Two', 'newest');
        same(before?.branding.logo_light_url, logo, 'logo of the version before');
        const none = branding.revert({ version: 999 }, call);
        await stage.refuse(none, { status: 404, code: 'not_found' });
      },
      'lets nobody below override what is locked': async (stage) => {
        const top = await agency(stage);
        const leaf = await clientOf(stage, top);
        const { branding } = top.owner.client;
        await branding.update({ primary_color: '#222222', product_name: 'Leaf' }, leaf.call);
        await branding.saveDraft({ primary_color: '#111111', locks: ['primary_color'] }, top.call);
        same((await branding.publish({}, top.call)).locks, ['primary_color'], 'locks');
        const found = await branding.get({ effective: 'true' }, leaf.call);
        same([found.primary_color, found.product_name], ['#111111', 'Leaf'], 'values');
        same(found.locked_by, { primary_color: top.organization.id }, 'locked by');
        const wanted = { status: 422, field: 'primary_color' } as const;
        await stage.refuse(branding.update({ primary_color: '#333333' }, leaf.call), wanted);
        await stage.refuse(branding.saveDraft({ primary_color: '#333333' }, leaf.call), wanted);
        await branding.update({ primary_color: null }, leaf.call);
        await branding.update({ primary_color: '#444444' }, top.call);
      },
      'locks no field that a brand does not have': async (stage) => {
        const { owner, call } = await agency(stage);
        const saved = owner.client.branding.saveDraft({ locks: ['plan'] }, call);
        await stage.refuse(saved, { status: 422, field: 'locks' });
      },
      'lets only those who manage the organization see drafts': async (stage) => {
        const home = await agency(stage);
        const { client } = await stage.join(home);
        const wanted = { status: 403, code: 'missing_scope' } as const;
        await stage.refuse(client.branding.draft({}, home.call), wanted);
        await stage.refuse(client.branding.history({}, home.call), wanted);
      },
    },
  },
  {
    section: '16 branding_drafts',
    without: ['branding_drafts'],
    cases: {
      'has no drafts': async (stage) => {
        const { owner, call } = await agency(stage);
        const { branding } = owner.client;
        const wanted = { status: 0, code: 'unsupported' } as const;
        await stage.refuse(branding.draft({}, call), wanted);
        await stage.refuse(branding.publish({}, call), wanted);
      },
    },
  },
];
