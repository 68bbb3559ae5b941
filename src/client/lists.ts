import type { OperationTable, Routes } from '../contract/index.js';
import type { OperationOutput } from './OrgClient.js';

/** Operations that answer with a whole array, such as `roles.list`. */
type ListOperation = {
  [R in keyof Routes & keyof OperationTable]: {
    [O in keyof Routes[R] & keyof OperationTable[R] & string]: OperationOutput<
      R,
      O
    > extends readonly unknown[]
      ? `${R}.${O}`
      : never;
  }[keyof Routes[R] & keyof OperationTable[R] & string];
}[keyof Routes & keyof OperationTable];

// The schemas know it too, but would bring all of themselves along. The type keeps both the same.
const names: Readonly<Record<ListOperation, true>> = {
  'users.invitations': true,
  'members.myScopes': true,
  'members.scopes': true,
  'roles.list': true,
  'billing.plans': true,
  'billing.paymentMethods': true,
  'usage.budgets': true,
  'usage.setBudgets': true,
  'partners.search': true,
};

/** Names of the operations that answer with a whole array. */
export const listOperations: ReadonlySet<string> = new Set(Object.keys(names));
