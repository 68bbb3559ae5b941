import { capabilities, type Capability } from '../../src/contract/index.js';
import { environmentReader, type Environment } from './environment.js';
import { logLevels, type LogLevel } from './log.js';
import { readSwitches, type Switches } from './switches.js';

/** Everything that the environment decides, read once at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Address that links in mails carry; null means the address listened on. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Folder with the built host app; null means the example's. */
  readonly appDir: string | null;
  readonly seed: 'demo' | 'none' | 'large';
  /** Whether calls and chats keep coming in, so that the demo is alive. */
  readonly demoTraffic: boolean;
  /** Origins of other sites that may call the API from a browser. */
  readonly corsOrigins: readonly string[];
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly rateLimits: boolean;
  readonly logLevel: LogLevel;
  readonly test: boolean;
  readonly clockOffsetMs: number;
  /** Signs sessions; null means one kept in the database. */
  readonly authSecret: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Who runs the server: gets what customers write to sales. */
  readonly operatorEmail: string;
  readonly oidc: { readonly issuer: string; readonly audience: string } | null;
  /** Who keeps organization records beside ours, when no OpenID Connect provider is named. */
  readonly identityProvider: 'embedded' | 'better-auth';
  readonly stripe: StripeConfig | null;
  readonly twilio: TwilioConfig | null;
  readonly dnsServers: readonly string[];
  readonly capabilities: ReadonlySet<Capability>;
  readonly switches: Switches;
}

/** Access to the payment provider; the base lets a double stand in. */
export interface StripeConfig {
  readonly secretKey: string;
  /** What the card form in a browser says who it is with. */
  readonly publishableKey: string | null;
  readonly webhookSecret: string | null;
  readonly apiBase: string | null;
}

/** Access to the carrier; the base lets a double stand in. */
export interface TwilioConfig {
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiBase: string | null;
}

/** Reads the environment; throws one error that names the variable and says what it should be. */
export function loadConfig(env: Environment): Config {
  const read = environmentReader(env);
  const test = read.flag('ORGKIT_TEST', false);
  const clockOffsetMs = read.integer('CLOCK_OFFSET_MS', 0, -1e13, 1e13);
  if (clockOffsetMs !== 0 && !test) {
    throw new Error('OrgKit: CLOCK_OFFSET_MS works with ORGKIT_TEST=1 only.');
  }
  const seed = read.oneOf('ORGKIT_SEED', ['demo', 'none', 'large'], 'none');
  const isTryOut = seed === 'demo' && !test && env['NODE_ENV'] !== 'production';
  const demoTraffic = read.flag('DEMO_TRAFFIC', isTryOut);
  if (demoTraffic && seed !== 'demo') {
    throw new Error('OrgKit: DEMO_TRAFFIC works with ORGKIT_SEED=demo only.');
  }
  return {
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.integer('PORT', 4400, 0, 65_535),
    publicUrl: read.origin('PUBLIC_URL'),
    dataDir: read.text('DATA_DIR') ?? '.orgkit',
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    appDir: read.text('APP_DIR'),
    seed,
    demoTraffic,
    corsOrigins: read.origins('CORS_ORIGINS'),
    trustedProxies: read.list('TRUSTED_PROXIES'),
    rateLimits: read.flag('RATE_LIMITS', true),
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
    test,
    clockOffsetMs,
    authSecret: read.secret('AUTH_SECRET', 32),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: read.text('MAIL_FROM') ?? 'OrgKit <no-reply@localhost>',
    operatorEmail: read.text('OPERATOR_EMAIL') ?? 'operator@localhost',
    oidc: readOidc(read),
    identityProvider: read.oneOf('IDENTITY_PROVIDER', ['embedded', 'better-auth'], 'embedded'),
    stripe: readStripe(read),
    twilio: readTwilio(read),
    dnsServers: read.list('DNS_SERVERS'),
    capabilities: readCapabilities(read.text('CAPABILITIES') ?? 'all'),
    switches: readSwitches(read),
  };
}

type Reader = ReturnType<typeof environmentReader>;

function readOidc(read: Reader): Config['oidc'] {
  const issuer = read.url('OIDC_ISSUER', ['https:', 'http:']);
  if (!issuer) return null;
  return { issuer, audience: read.required('OIDC_AUDIENCE', 'OIDC_ISSUER') };
}

function readStripe(read: Reader): StripeConfig | null {
  const secretKey = read.text('STRIPE_SECRET_KEY');
  if (!secretKey) return null;
  return {
    secretKey,
    publishableKey: read.text('STRIPE_PUBLISHABLE_KEY'),
    webhookSecret: read.text('STRIPE_WEBHOOK_SECRET'),
    apiBase: read.url('STRIPE_API_BASE', ['https:', 'http:']),
  };
}

function readTwilio(read: Reader): TwilioConfig | null {
  const accountSid = read.text('TWILIO_ACCOUNT_SID');
  if (!accountSid) return null;
  return {
    accountSid,
    authToken: read.required('TWILIO_AUTH_TOKEN', 'TWILIO_ACCOUNT_SID'),
    apiBase: read.url('TWILIO_API_BASE', ['https:', 'http:']),
  };
}

function readCapabilities(value: string): ReadonlySet<Capability> {
  if (value === 'all') return new Set(capabilities);
  if (value === 'none') return new Set();
  const wanted = value.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !capabilities.some((known) => known === name));
  if (unknown !== undefined) {
    throw new Error(
      `OrgKit: CAPABILITIES names '${unknown}', which is none of ${capabilities.join(', ')}.`,
    );
  }
  return new Set(capabilities.filter((name) => wanted.includes(name)));
}
