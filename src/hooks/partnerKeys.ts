import type { OperationInput } from '../client/index.js';
import { inside } from './keys.js';

/** Resource of the organizations directly below one: each level is read again by itself. */
export const levelOf = (parentId: string) => `children/${parentId}` as const;

/** How a level is asked for. */
export type LevelQuery = Omit<OperationInput<'partners', 'children'>, 'parent_id'>;

/** How the figures of a level are asked for. */
export type RollupQuery = Omit<OperationInput<'partners', 'rollup'>, 'parent_id'>;

/** Keys of what lies below an organization, all inside the organization above it. */
export const partnerKeys = {
  level: (organizationId: string, parentId: string, query: LevelQuery) =>
    inside<`children/${string}`, [parentId: string, LevelQuery]>(levelOf(parentId))(
      organizationId,
      parentId,
      query,
    ),
  rollup: inside<'rollup', [parentId: string, RollupQuery]>('rollup'),
  found: inside<'found', [text: string, byName: boolean]>('found'),
  child: inside<'child', [id: string]>('child'),
  writeChild: inside<'child', ['write']>('child'),
  subtreeUsage: inside<'subtreeUsage', [OperationInput<'partners', 'usage'>]>('subtreeUsage'),
  visits: inside<'visits', [OperationInput<'partners', 'visits'>]>('visits'),
  writeVisits: inside<'visits', ['write']>('visits'),
} as const;
