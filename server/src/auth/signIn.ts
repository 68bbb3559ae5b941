import { betterAuth } from 'better-auth';
import { bearer } from 'better-auth/plugins/bearer';
import { Email, nameOf } from '../../../src/contract/index.js';
import { APIError } from 'better-auth/api';
import * as z from 'zod/mini';
import type { Clock } from '../clock.js';
import type { Database } from '../db/pool.js';
import { randomText } from '../ids.js';
import type { Log } from '../log.js';
import { brandAccountMail } from '../branding/mailBrand.js';
import { enqueueMail, type Mail } from '../mail/mailer.js';
import { datesPlugin } from './dates.js';

/** What sign-in needs. */
export interface SignInDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly secret: string;
  readonly publicUrl: string;
  readonly trustedOrigins: readonly string[];
}

/** Header by which the mount tells on which site something was asked for; callers cannot send it. */
export const BASE_URL_HEADER = 'x-site-url';

const PersonName = z.optional(z.nullable(nameOf('Name', 100)));

const prefixes: Readonly<Record<string, string>> = {
  user: 'usr',
  session: 'ses',
  account: 'acc',
  verification: 'ver',
};

/** First and last name, from their own fields or from the one name that was typed. */
function splitName(user: Record<string, unknown>) {
  const given = {
    first: z.safeParse(PersonName, user['firstName']),
    last: z.safeParse(PersonName, user['lastName']),
  };
  const first = given.first.success ? (given.first.data ?? null) : null;
  const last = given.last.success ? (given.last.data ?? null) : null;
  if (first !== null || last !== null) return { firstName: first, lastName: last };
  const name = z.safeParse(nameOf('Name', 100), user['name']);
  const [head = null, ...rest] = name.success ? name.data.split(/\s+/) : [];
  return { firstName: head, lastName: rest.join(' ') || null };
}

/** Sign-up, sign-in, sessions, verification and reset: the library, on our tables, with mails in our outbox. */
export function createSignIn({
  database,
  clock,
  log,
  secret,
  publicUrl,
  trustedOrigins,
}: SignInDeps) {
  const mail = async (request: Request | undefined, mails: Mail): Promise<void> => {
    const { db } = database;
    const url = request?.headers.get(BASE_URL_HEADER) ?? publicUrl;
    await enqueueMail(db, clock, await brandAccountMail(db, { publicUrl, url }, mails));
  };
  const byClock = (at: Date): Date => new Date(at.getTime() + clock.offsetMs());
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' };
  return betterAuth({
    appName: 'OrgKit',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [publicUrl, ...trustedOrigins],
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message, ...rest) =>
        log[level === 'error' ? 'error' : 'warn']('sign-in', { message, rest }),
    },
    database: { db: database.db.withPlugin(datesPlugin), type: 'postgres' },
    // The server's own limiter counts in the database, for all processes together.
    rateLimit: { enabled: false },
    advanced: {
      // The mount drops cookies that another site made a browser send. Which addresses mails may lead back
      // to is still checked.
      disableCSRFCheck: true,
      disableOriginCheck: false,
      cookiePrefix: 'orgkit',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { path: '/api/auth', httpOnly: true, sameSite: 'lax' },
      database: {
        generateId: ({ model }) => `${prefixes[model] ?? 'aut'}_${randomText(20)}`,
        validateSchema: false,
      },
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', image: 'avatar_url', ...times },
      additionalFields: {
        firstName: { type: 'string', required: false, fieldName: 'first_name' },
        lastName: { type: 'string', required: false, fieldName: 'last_name' },
      },
    },
    session: {
      modelName: 'auth_sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
    },
    account: {
      modelName: 'auth_accounts',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: {
      modelName: 'auth_verifications',
      fields: { expiresAt: 'expires_at', ...times },
      storeIdentifier: 'hashed',
    },
    databaseHooks: {
      // The library counts from real time; who looks at a session asks the clock.
      session: {
        create: {
          before: ({ expiresAt, ...rest }) =>
            Promise.resolve({ data: { ...rest, expiresAt: byClock(expiresAt) } }),
        },
        update: {
          before: ({ expiresAt, ...rest }) =>
            Promise.resolve({
              data: { ...rest, ...(expiresAt && { expiresAt: byClock(expiresAt) }) },
            }),
        },
      },
      user: {
        create: {
          before: (user) => {
            // The same rule as for every other address, so that no look-alike signs up as another person.
            const email = z.safeParse(Email, user.email);
            if (!email.success)
              throw new APIError('BAD_REQUEST', {
                message: 'Enter a valid email address',
                code: 'INVALID_EMAIL',
              });
            return Promise.resolve({ data: { ...user, email: email.data, ...splitName(user) } });
          },
        },
      },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, url }, request) =>
        mail(request, {
          ...{ to: user.email, kind: 'reset-password', subject: 'Reset your password' },
          text: `Open this link to choose a new password:\n\n${url}\n\nIf you did not ask for it, ignore this mail.\n`,
        }),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendVerificationEmail: ({ user, url }, request) =>
        mail(request, {
          ...{ to: user.email, kind: 'verify-email', subject: 'Confirm your email address' },
          text: `Open this link to confirm your email address:\n\n${url}\n`,
        }),
    },
    plugins: [bearer({ requireSignature: true })],
  });
}

/** The sign-in library as configured here. */
export type SignIn = ReturnType<typeof createSignIn>;
