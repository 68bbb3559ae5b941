import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { organization } from 'better-auth/plugins';
import { datesPlugin } from '../../auth/dates.js';
import type { Db } from '../../db/pool.js';
import { databaseError } from '../../db/sqlstate.js';
import { newId, randomText } from '../../ids.js';
import { CALL_TIMEOUT_MS, withDeadline, type CallOptions } from '../call.js';
import { ProviderError } from '../ProviderError.js';
import type { IdentityProvider } from './IdentityProvider.js';

const EXISTS = new Set(['ORGANIZATION_ALREADY_EXISTS', 'ORGANIZATION_SLUG_ALREADY_TAKEN']);
const MEMBER = 'USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION';

/** The library with its organizations only: no session is ever made here, and no endpoint is mounted. */
function openLibrary(db: Db) {
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' };
  return betterAuth({
    baseURL: 'http://identity.invalid',
    secret: randomText(32),
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: db.withPlugin(datesPlugin), type: 'postgres' },
    advanced: { database: { generateId: () => newId('aor'), validateSchema: false } },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', image: 'avatar_url', ...times },
    },
    plugins: [
      organization({
        creatorRole: 'admin',
        schema: {
          organization: { modelName: 'auth_organizations', fields: { createdAt: 'created_at' } },
          member: {
            modelName: 'auth_members',
            fields: {
              organizationId: 'organization_id',
              userId: 'user_id',
              createdAt: 'created_at',
            },
          },
        },
      }),
    ],
  });
}

function codeOf(error: unknown): string {
  return error instanceof APIError ? String(error.body?.['code'] ?? '') : '';
}

function failure(error: unknown): unknown {
  if (error instanceof ProviderError) return error;
  if (EXISTS.has(codeOf(error)) || databaseError(error)?.code === '23505') {
    return new ProviderError('conflict', 'OrgKit: the organization exists.', { cause: error });
  }
  if (error instanceof APIError && error.statusCode < 500) {
    const message = 'OrgKit: the sign-in library refused the organization.';
    return new ProviderError('rejected', message, { cause: error });
  }
  // It lives in the same database, whose failures the run knows how to survive.
  return error;
}

/** Better Auth as identity provider: an organization record beside ours, found again by our id as its slug. */
export function betterAuthIdentity({ db }: { db: Db }): IdentityProvider {
  const auth = openLibrary(db);

  async function call<T>(options: CallOptions | undefined, ask: () => Promise<T>): Promise<T> {
    try {
      return await withDeadline(ask, CALL_TIMEOUT_MS, options ?? {});
    } catch (error) {
      throw failure(error);
    }
  }

  return {
    findOrganization(externalId, options) {
      return call(options, async () => {
        const { adapter } = await auth.$context;
        const where = [{ field: 'slug', value: externalId }];
        const found = await adapter.findOne<{ id: string }>({ model: 'organization', where });
        return found ? { id: found.id, externalId } : null;
      });
    },
    createOrganization({ externalId, name, slug, ownerId }, options) {
      return call(options, async () => {
        const body = { name, slug: externalId, metadata: { slug }, userId: ownerId };
        const { id } = await auth.api.createOrganization({ body });
        return { id, externalId };
      });
    },
    addMembership({ id, userId, role }, options) {
      return call(options, async () => {
        // The library takes the names of its own roles; ours are ours alone.
        const own = role === 'admin' ? 'admin' : 'member';
        const body = { organizationId: id, userId, role: own } as const;
        await auth.api.addMember({ body }).catch((error: unknown) => {
          const added = codeOf(error) === MEMBER || databaseError(error)?.code === '23505';
          if (!added) throw error;
        });
      });
    },
    async deleteOrganization(id, options) {
      await call(options, async () => {
        const { adapter } = await auth.$context;
        await adapter.delete({ model: 'organization', where: [{ field: 'id', value: id }] });
      });
    },
  };
}
