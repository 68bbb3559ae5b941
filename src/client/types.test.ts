import { describe, expectTypeOf, it } from 'vitest';
import type { Billing, Capability, Member, Organization, Provisioning } from '../contract/index.js';
import {
  allItems,
  createClient,
  type ClientOptions,
  type OrgCall,
  type OrgClient,
  type Page,
  type UserCall,
} from './index.js';

type Call<T> = T extends (input: never, call: infer C) => unknown ? C : never;

describe('types of the client', () => {
  it('come from the contract', () => {
    expectTypeOf(createClient).returns.toEqualTypeOf<OrgClient>();
    type List = OrgClient['members']['list'];
    expectTypeOf<Awaited<ReturnType<List>>>().toEqualTypeOf<Page<Member>>();
    expectTypeOf<Awaited<ReturnType<OrgClient['organizations']['list']>>>().toEqualTypeOf<
      Page<Organization>
    >();
    expectTypeOf<Awaited<ReturnType<OrgClient['billing']['get']>>>().toEqualTypeOf<Billing>();
    expectTypeOf<Awaited<ReturnType<OrgClient['members']['myScopes']>>>().toEqualTypeOf<string[]>();
    expectTypeOf<Awaited<ReturnType<OrgClient['members']['remove']>>>().toEqualTypeOf<void>();
    expectTypeOf<
      Awaited<ReturnType<OrgClient['watch']['provisioning']>>
    >().toEqualTypeOf<Provisioning>();
  });

  it('ask for an organization exactly inside of one', () => {
    expectTypeOf<Call<OrgClient['members']['list']>>().toEqualTypeOf<OrgCall>();
    expectTypeOf<Call<OrgClient['members']['myScopes']>>().toEqualTypeOf<OrgCall>();
    expectTypeOf<Call<OrgClient['organizations']['list']>>().toEqualTypeOf<UserCall>();
    expectTypeOf<Call<OrgClient['capabilities']['list']>>().toEqualTypeOf<UserCall>();
    expectTypeOf<Call<OrgClient['branding']['public']>>().toEqualTypeOf<UserCall>();
    expectTypeOf<Call<OrgClient['users']['updateMe']>>().toEqualTypeOf<UserCall>();
    expectTypeOf<UserCall>().not.toExtend<OrgCall>();
  });

  it('join path, query and body in one input', () => {
    type SetRoles = Parameters<OrgClient['members']['setRoles']>[0];
    expectTypeOf<SetRoles>().toExtend<{ user_id: string; roles: string[] }>();
    expectTypeOf<{ roles: string[] }>().not.toExtend<SetRoles>();
    type SetLogo = Parameters<OrgClient['branding']['setLogo']>[0];
    expectTypeOf<SetLogo['file']>().toEqualTypeOf<Blob>();
  });

  it('let a host change known routes only', () => {
    type Overrides = NonNullable<ClientOptions['routes']>;
    expectTypeOf<{ members: { list: '/x' } }>().toExtend<Overrides>();
    expectTypeOf<{ members: { list: { path: '/x'; access: 'user' } } }>().toExtend<Overrides>();
    expectTypeOf<{ members: { list: 5 } }>().not.toExtend<Overrides>();
    expectTypeOf<keyof Overrides>().toEqualTypeOf<Exclude<keyof OrgClient, 'watch'>>();
    expectTypeOf<ClientOptions['capabilities']>().toEqualTypeOf<
      readonly Capability[] | 'ask' | undefined
    >();
    expectTypeOf<typeof globalThis.fetch>().toExtend<NonNullable<ClientOptions['fetch']>>();
  });

  it('keep the rows of a list', () => {
    const all = (fetchPage: () => Promise<Page<Member>>) => allItems(fetchPage);
    expectTypeOf(all).returns.toEqualTypeOf<AsyncGenerator<Member, void, undefined>>();
  });
});
