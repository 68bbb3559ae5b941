// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { seededRandom } from '../../test/random.js';
import { invitationMail } from '../invitations/mail.js';
import { mailHtml } from './html.js';

const NAMES = 200;
const site = 'https://app.example.com';
const invitation = {
  ...{ id: 'inv_1', email: 'ada@example.com', role: 'viewer', invited_by: null },
  expires_at: '2026-03-18T00:00:00Z',
};
const read = (html: string) => new DOMParser().parseFromString(html, 'text/html');

it('says what the text says, with a button for its address', () => {
  const mail = invitationMail(invitation, 'Northwind', site);
  const page = read(mailHtml(mail));
  expect(page.title).toBe('Join Northwind');
  for (const line of mail.text.split('\n')) expect(page.body.textContent).toContain(line);
  const [link, ...others] = page.querySelectorAll('a');
  expect(link?.href).toBe(`${site}/invitations?id=inv_1`);
  expect(link?.textContent).toBe('See the invitation');
  expect(others).toEqual([]);
  expect(page.querySelectorAll('p:empty')).toHaveLength(0);
});

it(`shows ${NAMES} hostile names as words, which lead nowhere`, () => {
  const random = seededRandom();
  const pieces = [
    ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><a href="//evil.example">'],
    ...['https://evil.example/login', 'evil.example', 'mailto:eve@evil.example', '</p></div>'],
    ...['&lt;b&gt;', "' style='x", 'javascript:alert(1)', '<!--', ']]>', 'Ada', '株式会社'],
  ];
  for (let count = 0; count < NAMES; count += 1) {
    const name = random
      .sample(pieces, 1 + random.below(3))
      .join(' ')
      .slice(0, 100);
    const sender = { user_id: 'usr_1', name: random.pick(pieces), email: 'eve@example.com' };
    const mail = invitationMail({ ...invitation, invited_by: sender }, name, site);
    const page = read(mailHtml(mail));
    expect(page.body.textContent, `SEED=${random.seed}`).toContain(name);
    const tags = [...page.body.querySelectorAll('*')].map(({ localName }) => localName);
    expect(tags.filter((tag) => !['a', 'div', 'p', 'span'].includes(tag))).toEqual([]);
    expect([...page.querySelectorAll('a')].map(({ host }) => host)).toEqual(['app.example.com']);
    // What a mailbox would make a link of is broken by an element.
    const words = [...page.querySelectorAll('p')].filter((p) => !p.textContent.startsWith('Or'));
    for (const { innerHTML } of words.filter((p) => !p.querySelector('a')))
      expect(innerHTML).not.toMatch(/evil\.example|:\/\//);
  }
});

it('makes a link of nothing that a person wrote to the operator', () => {
  const text = 'Eve asks about Enterprise.\n\nhttps://evil.example/login';
  const html = mailHtml({ kind: 'enterprise_contact', subject: 'Enterprise', text });
  expect(read(html).querySelectorAll('a')).toHaveLength(0);
});
