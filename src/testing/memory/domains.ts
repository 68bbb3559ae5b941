import type { OrgClient } from '../../client/OrgClient.js';
import { domainProblems, readDomain, type CustomDomain } from '../../contract/index.js';
import { requirePlan } from './brands.js';
import type { DomainRow } from './brandRows.js';
import { DOMAIN_TARGET, domainView, isTaken, lookLater, newChallenge } from './domainRows.js';
import { invalid, missing, refuse } from './errors.js';
import { serveOrg, type Caller, type OrgContext } from './serve.js';
import { newId } from './server.js';

/** Domains that nobody else may claim. */
const PLATFORM = [DOMAIN_TARGET, 'anyreach.ai'];

/** Looks that people may ask for in a minute. */
const LOOKS = 10;
const MINUTE = 60_000;

/** Registries below which others register, as far as a server in memory knows them. */
const SUFFIX = /^(?:ac|co|com|edu|gov|net|org)\.[a-z]{2}$/;

function find({ parts, organization }: OrgContext): DomainRow {
  const row = parts.state.domains.get(organization.id);
  if (!row) throw missing('Custom domain');
  return row;
}

function readHost(typed: string): string {
  const read = readDomain(typed);
  if ('problem' in read) throw invalid('domain', read.problem);
  if (PLATFORM.some((name) => read.value === name || read.value.endsWith(`.${name}`))) {
    throw invalid('domain', domainProblems.platform);
  }
  const labels = read.value.split('.');
  if (SUFFIX.test(labels.slice(-2).join('.')) && labels.length < 4) {
    throw invalid('domain', domainProblems.subdomain);
  }
  return read.value;
}

function taken(domain: string) {
  const detail = `The domain ${domain} is already registered.`;
  return refuse('domain_taken', { detail, fields: { domain: detail } });
}

function add(context: OrgContext, { domain: typed }: { domain: string }): CustomDomain {
  requirePlan(context);
  const { parts, organization } = context;
  const domain = readHost(typed);
  if (parts.state.domains.has(organization.id)) throw refuse('domain_exists');
  if (isTaken(parts, domain, organization.id)) {
    throw taken(domain);
  }
  const row: DomainRow = {
    id: newId(parts, 'dom'),
    domain,
    ...newChallenge(parts),
    status: 'pending',
    reason: null,
    certificate_status: 'none',
    cname: { status: 'pending', seen: [] },
    txt: { status: 'pending', seen: [] },
    initiated_at: null,
    verified_at: null,
    checked_at: null,
    missing_since: null,
    due_at: null,
    asked: [],
    created_at: parts.clock.stamp(),
  };
  parts.state.domains.set(organization.id, row);
  return domainView(row);
}

function verify(context: OrgContext): CustomDomain {
  const row = find(context);
  const { parts, organization } = context;
  const now = parts.clock.now();
  if (isTaken(parts, row.domain, organization.id)) throw taken(row.domain);
  row.asked = row.asked.filter((at) => now - at < MINUTE);
  const [first = now] = row.asked;
  if (row.asked.length >= LOOKS) throw refuse('rate_limited', { retryAfter: first + MINUTE - now });
  row.asked.push(now);
  row.initiated_at = now;
  if (row.status !== 'verified' && now >= row.challenge_expires_at) {
    Object.assign(row, newChallenge(parts), {
      ...{ status: 'pending', reason: null, missing_since: null, certificate_status: 'none' },
      ...{ cname: { status: 'pending', seen: [] }, txt: { status: 'pending', seen: [] } },
    });
  }
  lookLater(parts, organization.id, row);
  return domainView(row);
}

/** Custom domains over the in-memory state and its resolvers. */
export function domains(caller: Caller): OrgClient['domains'] {
  return {
    get: serveOrg(caller, 'domains', 'get', (context) => domainView(find(context))),
    add: serveOrg(caller, 'domains', 'add', add),
    verify: serveOrg(caller, 'domains', 'verify', verify),
    refresh: serveOrg(caller, 'domains', 'refresh', (context) => domainView(find(context))),
    remove: serveOrg(caller, 'domains', 'remove', (context) => {
      find(context);
      context.parts.state.domains.delete(context.organization.id);
    }),
  };
}
