import { test } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startDns, type DnsDouble } from '../server/test/doubles/dns.js';
import { launchOptions } from '../scripts/find-browser.mjs';
import { account, createAgency, mailsTo, type Mail, type Place } from './accounts.js';
import { ownServer, type OwnServer } from './server.js';

const root = join(import.meta.dirname, '..');
/** Where custom domains have to lead. */
export const TARGET = 'edge.platform.test';

/** A browser for which names of customers lead to this machine, and no other name leads anywhere. */
function customersBrowser(): ReturnType<typeof launchOptions> {
  const options = launchOptions();
  const rules = 'MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  return { ...options, args: [...(options.args ?? []), `--host-resolver-rules=${rules}`] };
}

/** An API, a portal in front of it, and a name server that both of them are told of. */
export interface PortalStage {
  readonly server: OwnServer;
  readonly dns: DnsDouble;
  readonly port: number;
  /** The portal's address on a domain. */
  at(domain: string, path?: string): string;
  /** Mails to somebody, newest first. */
  mails(to: string): Promise<Mail[]>;
  remove(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function startPortal(port: number, server: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: join(root, 'examples/partner-portal'),
    env: { PATH: process.env['PATH'] ?? '', PORTAL_PORT: String(port), ORGKIT_SERVER: server },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('PORTAL_READY ')) resolve(child);
    });
    child.once('exit', (code) => reject(new Error(`The portal ended with code ${code}.`)));
  });
}

/** Starts all three. */
async function portalStage(): Promise<PortalStage> {
  const port = await freePort();
  const dns = await startDns();
  const server = await ownServer({
    ...{ DNS_SERVERS: dns.address, DOMAINS_TARGET: TARGET, TRUSTED_PROXIES: '127.0.0.1' },
    DOMAIN_URL: `http://{domain}:${port}`,
  });
  const end = async (): Promise<void> => {
    await server.remove();
    await dns.close();
  };
  const portal = await startPortal(port, server.url).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    ...{ server, dns, port },
    at: (domain, path = '/') => `http://${domain}:${port}${path}`,
    mails: (to) => mailsTo(server.url, to),
    async remove() {
      portal.kill('SIGKILL');
      await end();
    },
  };
}

/** An agency with a brand of its own, on the plan that includes it. */
export async function agency(
  stage: PortalStage,
  brand: { name: string; slug: string; color: string; logo: Blob },
): Promise<Place> {
  const { client } = await account(stage.server.url, `Owner of ${brand.name}`);
  const place = await createAgency(client, { name: brand.name, slug: brand.slug });
  const { call } = place;
  const look = { product_name: brand.name, primary_color: brand.color, accent_color: brand.color };
  await client.branding.saveDraft(look, call);
  await client.branding.publish({ accept_contrast: true }, call);
  await client.branding.setLogo({ variant: 'light', file: brand.logo }, call);
  return place;
}

/** Claims a domain, publishes what it asks for, and waits until it is served. */
export async function claimDomain(
  { dns }: PortalStage,
  { client, call }: Place,
  domain: string,
): Promise<string[]> {
  const { dns_records } = await client.domains.add({ domain }, call);
  const story = [(await client.domains.get({}, call)).status as string];
  for (const { name, type, value } of dns_records) dns.set(name, type, [value]);
  await client.domains.verify({}, call);
  for (let tries = 0; tries < 100; tries += 1) {
    const { status, certificate_status } = await client.domains.refresh({}, call);
    if (status === 'verified' && certificate_status === 'issued') return [...story, status];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The domain was not verified in ten seconds.');
}

/** Has all three, and a browser that finds them, ready for the tests of one file. */
export function stageOfFile(): () => PortalStage {
  let starting: Promise<PortalStage>;
  let stage: PortalStage;
  test.use({ launchOptions: customersBrowser() });
  test.beforeAll(async () => {
    // Three programs start here, one of them with an empty database.
    test.setTimeout(180_000);
    starting = portalStage();
    stage = await starting;
  });
  // Whatever was started is ended, also when it came too late for the tests.
  test.afterAll(async () => (await starting).remove());
  return () => stage;
}
