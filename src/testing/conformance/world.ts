import type { OrgClient } from '../../client/OrgClient.js';
import type { Capability, Plan } from '../../contract/index.js';

/** Somebody with an account, and the client they use. */
export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly client: OrgClient;
}

/** How an account is made. */
export interface SignUp {
  email: string;
  first_name: string;
  last_name: string;
  /** Whether the address counts as verified. */
  email_verified: boolean;
}

/** A server under test as the cases see it. Cases need nothing from it that is their own. */
export interface World {
  /** Creates an account and signs it in; its client stays signed in, however far the clock moves. */
  signUp(input: SignUp): Promise<Person>;
  /** Moves the server's clock; by the time it resolves, background work that fell due is done. */
  advance(ms: number): Promise<void>;
  /** Makes every request to the telephony provider fail, or work again. */
  failTelephony(failing: boolean): Promise<void>;
  /** Publishes what the resolvers of the server answer from now on; no values take the records away. */
  setDns(name: string, type: 'TXT' | 'CNAME' | 'A', values: readonly string[]): Promise<void>;
  /** Puts an organization on a plan without payment. */
  setPlan(organizationId: string, plan: Plan): Promise<void>;
}

/** What the suite needs to know of a server. */
export interface ConformanceSetup {
  /** A world for one case. Cases are independent, so that all may share one. */
  createWorld(): Promise<World>;
  /** Extensions of the server; cases of others are left out. */
  capabilities: readonly Capability[];
  /**
   * Part of every name and slug that cases make. Choose a new one for each run on a lasting database.
   * @default 'run'
   */
  run?: string;
  /**
   * Whether the server names errors by `code`; without, only statuses are compared.
   * @default true
   */
  errorCodes?: boolean;
}
