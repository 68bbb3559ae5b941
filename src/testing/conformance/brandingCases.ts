import { ensure, same } from './assert.js';
import { agency, clientOf, pixel } from './brandingStage.js';
import type { CaseGroup } from './caseGroup.js';
import { inside } from './stage.js';

/** What an organization shows of itself. */
export const brandingCases: readonly CaseGroup[] = [
  {
    section: '10.1 Branding',
    cases: {
      'is empty at first, on any plan': async (stage) => {
        const { owner, organization, call } = await stage.home();
        const found = await owner.client.branding.get({}, call);
        same(found.organization_id, organization.id, 'organization');
        const { product_name, primary_color, logo_light_url, support_email } = found;
        same(
          [product_name, primary_color, logo_light_url, support_email, found.inherited_from],
          [null, null, null, null, null],
          'values',
        );
      },
      'is changed on plans that include it only': async (stage) => {
        const home = await stage.home();
        const { branding } = home.owner.client;
        const wanted = { status: 409, code: 'plan_required' } as const;
        await stage.refuse(branding.update({ product_name: 'Acme' }, home.call), wanted);
        await stage.refuse(
          branding.setLogo({ variant: 'light', file: pixel() }, home.call),
          wanted,
        );
        await stage.world.setPlan(home.organization.id, 'smb');
        await stage.refuse(branding.update({ product_name: 'Acme' }, home.call), wanted);
        await stage.world.setPlan(home.organization.id, 'enterprise');
        same(
          (await branding.update({ product_name: 'Acme' }, home.call)).product_name,
          'Acme',
          'name',
        );
      },
      'keeps what is given, in capitals, and clears with null': async (stage) => {
        const { owner, call } = await agency(stage);
        const { branding } = owner.client;
        const input = {
          ...{ product_name: '  Acme  ', primary_color: '#3350d4', accent_color: '#AbCdEf' },
          ...{ support_email: 'Help@Acme.example', support_url: 'https://acme.example/help' },
        };
        await branding.update(input, call);
        const found = await branding.update({ accent_color: null }, call);
        same([found.product_name, found.primary_color], ['Acme', '#3350D4'], 'name and color');
        same([found.accent_color, found.support_email], [null, 'help@acme.example'], 'others');
        same(found.support_url, 'https://acme.example/help', 'address');
      },
      'refuses what is no color, address or name': async (stage) => {
        const { owner, call } = await agency(stage);
        const { update } = owner.client.branding;
        const refuse = (field: string, value: string) =>
          stage.refuse(update({ [field]: value }, call), { status: 422, field });
        for (const value of ['red', '#fff', '#12345G', 'rgb(0,0,0)', '#123456;}', '#1234567']) {
          await refuse('primary_color', value);
        }
        for (const value of [
          'http://acme.example',
          'javascript:alert(1)',
          'https://a b',
          '//x.y',
        ]) {
          await refuse('support_url', value);
        }
        await refuse('support_email', 'help@');
        await refuse('product_name', 'x'.repeat(61));
        await refuse('product_name', 'Ac\u202eme');
        await refuse('logo_light_url', 'https://elsewhere.example/logo.png');
      },
      'is changed by those who manage the organization, and read by all': async (stage) => {
        const home = await agency(stage);
        const { client } = await stage.join(home);
        const wanted = { status: 403, code: 'missing_scope' } as const;
        await stage.refuse(client.branding.update({ product_name: 'Mine' }, home.call), wanted);
        await stage.refuse(client.branding.removeLogo({ variant: 'light' }, home.call), wanted);
        same((await client.branding.get({}, home.call)).product_name, null, 'name');
      },
      'takes a logo by upload, and removes it': async (stage) => {
        const { owner, organization, call } = await agency(stage);
        const { branding } = owner.client;
        for (const variant of ['light', 'dark', 'favicon'] as const) {
          await branding.setLogo({ variant, file: pixel() }, call);
        }
        const { logo_light_url, logo_dark_url, favicon_url } = await branding.get({}, call);
        const urls = new Set([logo_light_url, logo_dark_url, favicon_url]);
        ensure(urls.size === 3 && !urls.has(null), `three addresses, got ${[...urls].join(', ')}`);
        const listed = await owner.client.organizations.get(
          { organization_id: organization.id },
          call,
        );
        ensure(listed.logo_url !== null, 'a logo for lists of organizations');
        same(
          (await branding.removeLogo({ variant: 'dark' }, call)).logo_dark_url,
          null,
          'dark logo',
        );
        const again = branding.removeLogo({ variant: 'dark' }, call);
        await stage.refuse(again, { status: 404, detail: 'Logo not found' });
      },
      'refuses files that are too large, of another type, or broken': async (stage) => {
        const { owner, call } = await agency(stage);
        const { setLogo } = owner.client.branding;
        const text = new File(['GIF89a is no logo'], 'logo.png', { type: 'image/png' });
        const wrong = { status: 415, code: 'unsupported_file_type' } as const;
        await stage.refuse(setLogo({ variant: 'light', file: text }, call), wrong);
        const large = new File(
          [await pixel().arrayBuffer(), new Uint8Array(1_048_576)],
          'logo.png',
        );
        const tooLarge = { status: 413, code: 'file_too_large' } as const;
        await stage.refuse(setLogo({ variant: 'light', file: large }, call), tooLarge);
        const icon = new File([await pixel().arrayBuffer(), new Uint8Array(262_144)], 'icon.png');
        await stage.refuse(setLogo({ variant: 'favicon', file: icon }, call), tooLarge);
        const half = pixel().slice(0, 40);
        await stage.refuse(setLogo({ variant: 'light', file: half }, call), {
          status: 422,
          field: 'file',
        });
      },
      'comes from the nearest organization above, field by field': async (stage) => {
        const top = await agency(stage);
        const middle = await clientOf(stage, top);
        const leaf = await clientOf(stage, middle, false);
        const { branding } = top.owner.client;
        await branding.update({ product_name: 'Top', primary_color: '#111111' }, top.call);
        await branding.update({ product_name: 'Middle', accent_color: '#222222' }, middle.call);
        const found = await branding.get({ effective: 'true' }, leaf.call);
        same(
          [found.product_name, found.primary_color, found.accent_color, found.background_color],
          ['Middle', '#111111', '#222222', null],
          'values',
        );
        same(found.inherited_from, middle.organization.id, 'inherited from');
        same((await branding.get({}, leaf.call)).product_name, null, 'own name');
        const own = await branding.get({ effective: 'true' }, top.call);
        same([own.product_name, own.inherited_from], ['Top', null], 'brand of the root');
      },
      'does not come from an organization whose plan has none any more': async (stage) => {
        const top = await agency(stage);
        const leaf = await clientOf(stage, top, false);
        const { branding } = top.owner.client;
        await branding.update({ product_name: 'Top' }, top.call);
        await stage.world.setPlan(top.organization.id, 'smb');
        same((await branding.get({ effective: 'true' }, leaf.call)).product_name, null, 'name');
        same((await branding.get({}, top.call)).product_name, 'Top', 'kept name');
      },
      'knows no brand of a host that is nobody’s': async (stage) => {
        const { client } = await stage.person();
        const host = `${stage.word('app')}.acme.example`;
        await stage.refuse(client.branding.public({ host }, {}), {
          status: 404,
          code: 'not_found',
        });
      },
      'is hidden from those who are not members': async (stage) => {
        const { organization } = await agency(stage);
        const { client } = await stage.person();
        const wanted = { status: 403, code: 'not_a_member' } as const;
        await stage.refuse(client.branding.get({}, inside(organization)), wanted);
      },
    },
  },
];
