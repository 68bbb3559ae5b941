import type { Plan } from '../../../src/contract/index.js';
import type { SeedMember } from './demoStaff.js';

/** An organization as the demo makes it. Ages are days. */
export interface SeedOrganization {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly parent_id: string | null;
  readonly plan: Plan;
  readonly billing_email: string;
  readonly created_by: string;
  readonly age: number;
  /** Days until the trial ends, or since it ended when negative; for the free plan. */
  readonly trial: number | null;
  readonly members: readonly SeedMember[];
  /** Whether the agency has suspended it. */
  readonly suspended?: boolean;
}

/** What an organization of the demo is described by. */
export type Named = Pick<SeedOrganization, 'name' | 'slug' | 'billing_email' | 'age'> & {
  readonly parent?: string;
  readonly plan?: Plan;
  readonly trial?: number;
  /** Who made it and is its admin. */
  readonly owner: string;
  /** The others: who, as what, and how many days ago they joined. */
  readonly others?: readonly (readonly [who: string, role: string, joined: number])[];
};

/** An organization by its key, with its owner as the first admin. */
export function organization(key: string, values: Named): SeedOrganization {
  const { parent, owner, others = [], plan = 'smb', trial = null, ...rest } = values;
  return {
    ...rest,
    ...{ id: `org_${key}`, plan, trial, created_by: `usr_${owner}` },
    parent_id: parent === undefined ? null : `org_${parent}`,
    members: [
      { user_id: `usr_${owner}`, role: 'admin', joined: rest.age, seen: 0.2 },
      ...others.map(([who, role, joined]) => ({
        ...{ user_id: `usr_${who}`, role, joined },
        seen: joined / 9,
      })),
    ],
  };
}
