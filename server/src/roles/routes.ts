import type { Register } from '../app.js';
import { registerCustomRoles } from './customRoutes.js';
import { listRoles } from './queries.js';

/** Roles of the resolved organization. */
export const registerRoles: Register = (route, deps) => {
  const { config, clock, database } = deps;
  const isCustom = config.capabilities.has('custom_roles');

  route('roles', 'list', async ({ organization: { id } }) => {
    const roles = await listRoles(database.db, clock, id);
    if (isCustom) return roles;
    return roles
      .filter(({ system }) => system)
      .map(({ name, description, scopes }) => ({ name, description, scopes }));
  });

  registerCustomRoles(route, deps);
};
