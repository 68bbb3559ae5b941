import type { Organization } from '../../contract/index.js';

/** An organization that a new one can be put into. */
export type ParentOption = {
  id: string;
  /** Names from the outermost organization to this one. */
  path: readonly string[];
};

type Row = Pick<Organization, 'id' | 'name' | 'plan' | 'roles' | 'ancestors'>;

/**
 * Organizations that the person may create children in: those of an agency plan whose clients they
 * manage, and those below. `managed` is an organization known to be managed by its scopes.
 */
export function parentOptions(
  organizations: readonly Row[],
  managed: string | null,
): ParentOption[] {
  const partners = new Set(
    organizations
      .filter(({ plan }) => plan === 'agency' || plan === 'enterprise')
      .filter(({ id, roles }) => id === managed || roles?.includes('admin'))
      .map(({ id }) => id),
  );
  return organizations
    .filter(({ id, ancestors = [] }) =>
      [id, ...ancestors.map((ancestor) => ancestor.id)].some((each) => partners.has(each)),
    )
    .map(({ id, name, ancestors = [] }) => ({
      id,
      path: [...ancestors.map((ancestor) => ancestor.name), name],
    }))
    .sort((a, b) => a.path.join('\0').localeCompare(b.path.join('\0')));
}

/** The choices with the one that the host asks for, which may be out of the person's own list. */
export function withParent(
  options: readonly ParentOption[],
  parent: { id: string; name: string } | undefined,
): readonly ParentOption[] {
  if (!parent || options.some(({ id }) => id === parent.id)) return options;
  return [{ id: parent.id, path: [parent.name] }, ...options];
}
