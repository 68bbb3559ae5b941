import { expect, it } from 'vitest';
import { operations, routes } from '../../../src/contract/index.js';
import { createRegistry } from './registry.js';

const handler = () => Promise.resolve(new Response());

it('refuses a route that the contract does not know', () => {
  const { route } = createRegistry({}, {});
  expect(() => route('users', 'me', handler)).toThrow('users.me is not in the contract');
});

it.each([undefined, [], 'anybody', null, [7]])('refuses a route whose access is %j', (access) => {
  const table = { users: { me: { ...routes.users.me, access } } };
  const { route } = createRegistry(table, operations);
  expect(() => route('users', 'me', handler)).toThrow('does not declare who may call it');
});

it('refuses the same route twice, under its own name or another', () => {
  const { route } = createRegistry();
  route('users', 'me', handler);
  expect(() => route('users', 'me', handler)).toThrow('registered twice');

  const table = {
    members: {
      scopes: { ...routes.members.scopes },
      remove: { ...routes.members.scopes, path: '/admin/members/{other}/scopes' },
    },
  };
  const other = createRegistry(table, operations);
  other.route('members', 'scopes', handler);
  expect(() => other.route('members', 'remove', handler)).toThrow('registered twice');
});

it('puts fixed paths before those with names in them, whatever the order of registering', () => {
  const { route, entries } = createRegistry();
  route('members', 'remove', handler);
  route('members', 'leave', handler);
  expect(entries().map(({ name }) => name)).toEqual(['members.leave', 'members.remove']);
});
