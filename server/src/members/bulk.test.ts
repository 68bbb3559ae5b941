import { expect, it } from 'vitest';
import { judge, type SelectedMember } from './bulk.js';

function members(...rows: [id: string, manages: boolean][]): Map<string, SelectedMember> {
  return new Map(
    rows.map(([user_id, manages]) => [
      user_id,
      { user_id, manages, email: `${user_id}@example.com`, role: manages ? 'admin' : 'viewer' },
    ]),
  );
}

const codes = (...given: Parameters<typeof judge>) => judge(...given).map(({ code }) => code);

it('keeps the last of the selected admins when all admins are selected', () => {
  const all = members(['a', true], ['b', false], ['c', true], ['d', false]);
  const ids = ['a', 'b', 'c', 'd'];
  expect(codes(ids, all, { isForbidden: false, spare: 1 })).toEqual([
    ...['ok', 'ok', 'last_admin', 'ok'],
  ]);
  expect(codes(ids, all, { isForbidden: false, spare: 2 })).toEqual(['ok', 'ok', 'ok', 'ok']);
});

it('judges each row for itself, and a second one for the same person as a double', () => {
  const some = members(['a', true], ['b', false]);
  const ids = ['b', 'nobody', 'b', 'a', 'a'];
  expect(codes(ids, some, { isForbidden: false, spare: 1 })).toEqual([
    ...['ok', 'not_found', 'duplicate', 'ok', 'duplicate'],
  ]);
  expect(codes(ids, some, { isForbidden: true, spare: 1 })).toEqual([
    ...['forbidden', 'not_found', 'duplicate', 'forbidden', 'duplicate'],
  ]);
});
