import type { Db } from '../src/db/pool.js';
import type { Random } from './random.js';

/** An organization as the oracle knows it: by the edge to its parent alone. */
export interface TreeNode {
  readonly id: string;
  readonly parent: TreeNode | null;
  readonly level: number;
  suspended: boolean;
  deleted: boolean;
}

/** A random tree with up to `most` organizations on up to `levels` levels. */
export function growTree(random: Random, name: string, most: number, levels: number): TreeNode[] {
  const nodes: TreeNode[] = [
    { id: `${name}_0`, parent: null, level: 1, suspended: false, deleted: false },
  ];
  const count = 1 + random.below(most);
  while (nodes.length < count) {
    const parent = random.pick(nodes);
    if (parent.level >= levels) continue;
    const id = `${name}_${nodes.length}`;
    nodes.push({ id, parent, level: parent.level + 1, suspended: false, deleted: false });
  }
  return nodes;
}

/** Whether an organization is another one or stands above it, by walking up edge by edge. */
export function isAtOrAbove(upper: TreeNode, lower: TreeNode): boolean {
  for (let node: TreeNode | null = lower; node; node = node.parent) if (node === upper) return true;
  return false;
}

/**
 * What is wrong with the tree in a database, one sentence each: an edge that leads nowhere or round in a circle,
 * paths and counts that the edges do not bear out.
 */
export async function checkForest(db: Db): Promise<string[]> {
  // One look at both tables, whatever is going on meanwhile.
  const { rows, paths } = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => ({
      rows: await trx
        .selectFrom('organizations')
        .select(['id', 'parent_id', 'deleted_at', 'child_count'])
        .execute(),
      paths: await trx.selectFrom('organization_tree').selectAll().execute(),
    }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const counts = new Map<string | null, number>();
  for (const { parent_id, deleted_at } of rows) {
    if (deleted_at === null) counts.set(parent_id, (counts.get(parent_id) ?? 0) + 1);
  }
  const wanted = new Set<string>();
  const found: string[] = [];
  for (const row of rows.filter(({ deleted_at }) => deleted_at === null)) {
    const seen = new Set<string>();
    for (let id: string | null = row.id, depth = 0; id !== null; depth += 1) {
      if (seen.has(id)) {
        found.push(`${row.id} stands in a circle`);
        break;
      }
      seen.add(id);
      wanted.add(`${id} ${row.id} ${depth}`);
      const above: (typeof rows)[number] | undefined = byId.get(id);
      if (!above) found.push(`${row.id} stands below ${id}, which does not exist`);
      else if (above.deleted_at !== null) found.push(`${row.id} stands below ${id}, which is gone`);
      if (depth > 9) found.push(`${row.id} stands too deep`);
      id = above?.parent_id ?? null;
    }
    const children = counts.get(row.id) ?? 0;
    if (children !== row.child_count) {
      found.push(`${row.id} counts ${row.child_count} children, it has ${children}`);
    }
  }
  for (const { ancestor_id, descendant_id, depth } of paths) {
    const path = `${ancestor_id} ${descendant_id} ${depth}`;
    if (!wanted.delete(path)) found.push(`path ${path} has no edges`);
  }
  return [...found, ...[...wanted].map((path) => `path ${path} is missing`)];
}
