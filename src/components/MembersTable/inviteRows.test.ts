import { expect, it } from 'vitest';
import { bulkCodes } from '../../contract/bulkCodes.js';
import { inviteMessages } from './inviteMessages.js';
import { resultText, rowsFor, sendable } from './inviteRows.js';

const people = ['ada@example.com', 'grace@example.com'].map((email) => ({ text: email, email }));

it('gives a reason of its own for whatever a server says of an invitation', () => {
  const [row] = rowsFor(people, 'viewer');
  if (!row) throw new Error('There is no line.');
  // These two are said of members alone.
  const codes = bulkCodes.filter((code) => code !== 'last_admin' && code !== 'not_found');
  const texts = codes.map((code) => resultText({ ...row, code }, inviteMessages));
  expect(new Set(texts).size).toBe(codes.length);
  expect(texts).not.toContain(inviteMessages.notSent);
});

it('sends what is fine, and again what failed, but not to whom too many mails went', () => {
  const [first, second] = rowsFor(people, 'viewer');
  if (!first || !second) throw new Error('There are no lines.');
  expect(sendable([first, { ...second, code: 'rate_limited' }])).toEqual([0]);
  expect(sendable([{ ...first, code: 'failed' }, second])).toEqual([0, 1]);
});
