import { expandScopes } from '../../contract/scopes.js';
import { CSV_BOM, toCsv } from '../../lib/csv.js';
import { saveFile } from '../../lib/saveFile.js';
import { groupLabel, type ScopeGroup } from './catalogue.js';
import { entryLabel } from './entries.js';
import type { LaterMessages } from './laterMessages.js';
import type { RoleEntry, Words } from './types.js';

/** The matrix as it is saved, edits left out: a file outlives what was only tried. */
export function matrixCsv(
  entries: readonly RoleEntry[],
  groups: readonly ScopeGroup[],
  { messages }: Words,
  later: LaterMessages,
): string {
  const roles = entries.map((entry) => ({
    label: entryLabel({ ...entry, draft: null }, messages),
    scopes: new Set(expandScopes(entry.role.scopes)),
  }));
  return toCsv([
    [later.csvGroup, later.csvScope, later.csvCode, ...roles.map(({ label }) => label)],
    ...groups.flatMap((group) =>
      group.scopes.map((scope) => [
        groupLabel(group.id, messages),
        messages.scopeName(scope),
        scope,
        ...roles.map(({ scopes }) => (scopes.has(scope) ? later.yes : later.no)),
      ]),
    ),
  ]);
}

/** Hands the matrix to the person as a file. */
export function downloadMatrix(...matrix: Parameters<typeof matrixCsv>): void {
  saveFile(matrix[3].exportName, [CSV_BOM, matrixCsv(...matrix)]);
}
