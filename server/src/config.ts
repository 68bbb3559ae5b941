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
  /** Where uploads are kept; null means a folder in `dataDir`. */
  readonly s3: S3Config | null;
  /** Resolvers for domain checks. */
  readonly dnsServers: readonly string[];
  /** Name that custom domains are aliases of. */
  readonly domainsTarget: string;
  /** Address of a custom domain as people open it; `{domain}` stands for its name. */
  readonly domainUrl: string;
  /** The TLS terminator whose certificates are waited for; null when there is nothing to wait for. */
  readonly tlsEdge: { readonly host: string; readonly port: number } | null;
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

/** Access to storage that speaks the protocol of S3. */
export interface S3Config {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
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
    s3: readS3(read),
    dnsServers: read.list('DNS_SERVERS'),
    domainsTarget: readTarget(read.text('DOMAINS_TARGET') ?? 'domains.anyreach.ai'),
    domainUrl: readDomainUrl(read.text('DOMAIN_URL') ?? 'https://{domain}'),
    tlsEdge: readTlsEdge(read.text('TLS_EDGE')),
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

function readS3(read: Reader): S3Config | null {
  const bucket = read.text('S3_BUCKET');
  if (!bucket) return null;
  const region = read.text('S3_REGION') ?? 'us-east-1';
  return {
    ...{ bucket, region },
    endpoint: read.url('S3_ENDPOINT', ['https:', 'http:']) ?? `https://s3.${region}.amazonaws.com`,
    accessKeyId: read.required('S3_ACCESS_KEY_ID', 'S3_BUCKET'),
    secretAccessKey: read.required('S3_SECRET_ACCESS_KEY', 'S3_BUCKET'),
  };
}

function readTarget(value: string): string {
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(value)) return value;
  throw new Error(`OrgKit: DOMAINS_TARGET is '${value}', but must be a host name in lower case.`);
}

function readDomainUrl(value: string): string {
  const url = value.replace('{domain}', 'app.example.com');
  if (url !== value && URL.canParse(url) && new URL(url).origin === url) return value;
  throw new Error(
    `OrgKit: DOMAIN_URL is '${value}', but must be an origin with {domain} in it, such as https://{domain}.`,
  );
}

function readTlsEdge(value: string | null): Config['tlsEdge'] {
  if (value === null) return null;
  const [, host, port = '443'] = /^([a-z0-9.-]+)(?::(\d{1,5}))?$/i.exec(value) ?? [];
  if (host !== undefined) return { host, port: Number(port) };
  throw new Error(`OrgKit: TLS_EDGE is '${value}', but must be a host with or without a port.`);
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
