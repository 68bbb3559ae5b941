import { ensure, same } from './assert.js';
import { agency, check, clientOf, passDays, publishRecords } from './brandingStage.js';
import type { CaseGroup } from './caseGroup.js';
import type { Home, Stage } from './stage.js';

async function claim(stage: Stage, home: Home, domain = `app.${stage.word('acme')}.example`) {
  await home.owner.client.domains.add({ domain }, home.call);
  return domain;
}

async function owner(stage: Stage): Promise<Home & { domain: string }> {
  const home = await agency(stage);
  const domain = await claim(stage, home);
  await publishRecords(stage, home);
  same((await check(stage, home)).status, 'verified', 'status');
  return { ...home, domain };
}

/** A domain of one's own. */
export const domainCases: readonly CaseGroup[] = [
  {
    section: '10.2 Custom domain',
    cases: {
      'is claimed with two records to publish': async (stage) => {
        const { owner: person, call } = await agency(stage);
        const { domains } = person.client;
        const missing = { status: 404, detail: 'Custom domain not found' } as const;
        await stage.refuse(domains.get({}, call), missing);
        const word = stage.word('acme');
        const found = await domains.add({ domain: `HTTPS://App.${word}.Example./` }, call);
        same([found.domain, found.status], [`app.${word}.example`, 'pending'], 'claim');
        same([found.certificate_status, found.verified_at], ['none', null], 'state');
        const [cname, txt] = found.dns_records;
        same(
          [cname?.type, cname?.name, cname?.status],
          ['CNAME', found.domain, 'pending'],
          'CNAME',
        );
        const name = `_anyreach-challenge.${found.domain}`;
        same([txt?.type, txt?.name, txt?.status], ['TXT', name, 'pending'], 'TXT');
        ensure(/^anyreach-verify=[0-9A-Za-z]{32}$/.test(txt?.value ?? ''), 'a challenge');
        same((await domains.get({}, call)).id, found.id, 'id');
      },
      'is claimed on plans that include it only, by those who manage': async (stage) => {
        const home = await stage.home();
        const add = { domain: `app.${stage.word('acme')}.example` };
        const { domains } = home.owner.client;
        await stage.refuse(domains.add(add, home.call), { status: 409, code: 'plan_required' });
        await stage.world.setPlan(home.organization.id, 'agency');
        const { client } = await stage.join(home);
        const wanted = { status: 403, code: 'missing_scope' } as const;
        await stage.refuse(client.domains.add(add, home.call), wanted);
        await domains.add(add, home.call);
        same((await client.domains.refresh({}, home.call)).status, 'pending', 'status for members');
      },
      'is one, and a name that can have an alias': async (stage) => {
        const { owner: person, call } = await agency(stage);
        const { domains } = person.client;
        const names = [
          ...['acme.example', 'acme', '', 'localhost', 'app.acme.example/path', '192.0.2.1'],
          ...['app.acme.example:8080', '*.acme.example', '[2001:db8::1]', 'app..example.com'],
          ...['-app.acme.example', 'app_1.acme.example', 'user@app.acme.example', '0x7f.0.0.1'],
          ...['acme.co.uk', 'www.gov.uk', 'x.anyreach.ai', 'a.b.anyreach.ai', 'app.acme.example#x'],
        ];
        for (const domain of names) {
          await stage.refuse(domains.add({ domain }, call), { status: 422, field: 'domain' });
        }
        await domains.add({ domain: `app.${stage.word('acme')}.example` }, call);
        const second = domains.add({ domain: `app.${stage.word('acme')}.example` }, call);
        await stage.refuse(second, { status: 409, code: 'domain_exists' });
      },
      'is verified when both records are there, and then gets a certificate': async (stage) => {
        const home = await agency(stage);
        const { domains, branding } = home.owner.client;
        await branding.update({ product_name: 'Acme', primary_color: '#3350D4' }, home.call);
        const domain = await claim(stage, home);
        same((await check(stage, home)).status, 'pending', 'status without records');
        const { dns_records } = await domains.get({}, home.call);
        const [cname, txt] = dns_records;
        await stage.world.setDns(cname?.name ?? '', 'CNAME', [cname?.value ?? '']);
        const half = await check(stage, home);
        same(
          [half.status, ...half.dns_records.map(({ status }) => status)],
          ['pending', 'verified', 'pending'],
          'half',
        );
        await stage.world.setDns(txt?.name ?? '', 'TXT', [txt?.value ?? '']);
        const done = await check(stage, home);
        same([done.status, done.certificate_status], ['verified', 'issued'], 'state');
        ensure(done.verified_at !== null, 'when it was verified');
        const shown = await home.owner.client.branding.public({ host: domain }, {});
        same([shown.product_name, shown.primary_color], ['Acme', '#3350D4'], 'brand of the host');
      },
      'says which record is wrong, and can be checked again': async (stage) => {
        const home = await agency(stage);
        const domain = await claim(stage, home);
        await publishRecords(stage, home);
        await stage.world.setDns(domain, 'CNAME', ['other.example.com']);
        const found = await check(stage, home);
        same(found.status, 'failed', 'status');
        same(
          found.dns_records.map(({ status }) => status),
          ['failed', 'verified'],
          'records',
        );
        const asked = await home.owner.client.domains.verify({}, home.call);
        same(asked.status, 'failed', 'status until it was looked at');
        await publishRecords(stage, home);
        same((await check(stage, home)).status, 'verified', 'status after');
      },
      'shows the brand of its organization with what comes from above': async (stage) => {
        const top = await agency(stage);
        const leaf = await clientOf(stage, top);
        const { branding } = top.owner.client;
        await branding.update({ product_name: 'Top', primary_color: '#111111' }, top.call);
        await branding.update({ product_name: 'Leaf' }, leaf.call);
        const domain = await claim(stage, leaf);
        await publishRecords(stage, leaf);
        await check(stage, leaf);
        const shown = await branding.public({ host: domain.toUpperCase() }, {});
        same([shown.product_name, shown.primary_color], ['Leaf', '#111111'], 'brand');
        same(
          Object.keys(shown).filter((name) => /organization|support|inherit/.test(name)),
          [],
          'other fields',
        );
      },
      'keeps nobody away while it is not verified': async (stage) => {
        const [first, second] = [await agency(stage), await agency(stage)];
        const domain = await claim(stage, first);
        await claim(stage, second, domain);
        await publishRecords(stage, second);
        same((await check(stage, second)).status, 'verified', 'status of the second');
        const wanted = { status: 409, code: 'domain_taken', detail: domain } as const;
        await stage.refuse(first.owner.client.domains.verify({}, first.call), wanted);
        const third = await agency(stage);
        const add = third.owner.client.domains.add({ domain }, third.call);
        await stage.refuse(add, {
          ...wanted,
          detail: `The domain ${domain} is already registered.`,
        });
      },
      'is free for others when it is removed, with another challenge': async (stage) => {
        const home = await owner(stage);
        const { domains, branding } = home.owner.client;
        const before = (await domains.get({}, home.call)).dns_records[1]?.value;
        await domains.remove({}, home.call);
        await stage.refuse(domains.remove({}, home.call), { status: 404, code: 'not_found' });
        await stage.refuse(branding.public({ host: home.domain }, {}), { status: 404 });
        await claim(stage, home, home.domain);
        const again = await check(stage, home);
        ensure(again.dns_records[1]?.value !== before, 'a new challenge');
        ensure(again.status !== 'verified', 'a claim that must be proved anew');
      },
      'is lost when its records have been missing for three days': async (stage) => {
        const home = await owner(stage);
        const { domains, branding } = home.owner.client;
        await stage.world.setDns(home.domain, 'CNAME', []);
        await passDays(stage, 2);
        same((await domains.refresh({}, home.call)).status, 'verified', 'status after two days');
        await passDays(stage, 3);
        same((await domains.refresh({}, home.call)).status, 'failed', 'status after five days');
        await stage.refuse(branding.public({ host: home.domain }, {}), { status: 404 });
        await publishRecords(stage, home);
        const [, txt] = (await domains.verify({}, home.call)).dns_records;
        await stage.world.setDns(txt?.name ?? '', 'TXT', [txt?.value ?? '']);
        same((await check(stage, home)).status, 'verified', 'status when it is proved anew');
      },
      'keeps its host when its records come back in time': async (stage) => {
        const home = await owner(stage);
        const { domains } = home.owner.client;
        await stage.world.setDns(home.domain, 'CNAME', []);
        await passDays(stage, 2);
        await publishRecords(stage, home);
        await passDays(stage, 4);
        same((await domains.refresh({}, home.call)).status, 'verified', 'status');
      },
      'gives a new challenge when the old one has run out': async (stage) => {
        const home = await agency(stage);
        await claim(stage, home);
        await publishRecords(stage, home);
        const before = (await home.owner.client.domains.get({}, home.call)).dns_records[1]?.value;
        await stage.world.advance(8 * 86_400_000);
        const found = await check(stage, home);
        ensure(found.dns_records[1]?.value !== before, 'a new challenge');
        ensure(found.status !== 'verified', 'an old challenge that proves nothing');
      },
      'stops with the plan that includes it': async (stage) => {
        const home = await owner(stage);
        await stage.world.setPlan(home.organization.id, 'smb');
        const shown = home.owner.client.branding.public({ host: home.domain }, {});
        await stage.refuse(shown, { status: 404, code: 'not_found' });
      },
    },
  },
];
