import type { OrgClient, Page } from '../../client/OrgClient.js';
import type { Dataset, PhoneNumber, Trunk } from '../../contract/index.js';
import { mapPage, paginate } from './page.js';
import { serveOrg, type Caller, type OrgContext } from './serve.js';
import type { NamedRow, PhoneNumberRow } from './state.js';

interface Cut {
  limit?: number | undefined;
  cursor?: string | undefined;
}

interface Dates {
  created_after?: string | undefined;
  created_before?: string | undefined;
  updated_after?: string | undefined;
  updated_before?: string | undefined;
}

function pageOf<Row extends { created_at: string }>(
  { parts }: OrgContext,
  rows: readonly Row[],
  id: (row: Row) => string,
  { limit, cursor }: Cut,
): Page<Row> {
  return paginate({
    rows,
    key: (row) => row.created_at,
    id,
    descending: true,
    order: '-created_at',
    limit,
    cursor,
    counts: parts.capabilities.has('list_queries'),
  });
}

/** Nothing here changes after it was made, so that both pairs of dates speak of the same time. */
function isWithin({ created_at }: { created_at: string }, dates: Dates): boolean {
  const at = Date.parse(created_at);
  const after = [dates.created_after, dates.updated_after];
  const before = [dates.created_before, dates.updated_before];
  return (
    after.every((limit) => limit === undefined || at > Date.parse(limit)) &&
    before.every((limit) => limit === undefined || at < Date.parse(limit))
  );
}

function numberView({ phone_number, trunk_id, created_at }: PhoneNumberRow): PhoneNumber {
  return {
    phone_number,
    trunk_id,
    inbound_agent_version_id: null,
    outbound_agent_version_id: null,
    outbound_shareable: false,
    created_at,
  };
}

function namedRows(rows: readonly NamedRow[] | undefined, dates: Dates, name?: string): NamedRow[] {
  return (rows ?? [])
    .filter((row) => isWithin(row, dates))
    .filter((row) => name === undefined || row.name === name);
}

const trunkView = (row: NamedRow): Trunk => ({ ...row, managed: true });
const datasetView = (row: NamedRow): Dataset => ({ ...row });

function concurrency({ organization }: OrgContext) {
  const { id, concurrency_limit } = organization;
  return { organization_id: id, concurrency_limit, active_calls: 0 };
}

/** What provisioning assigned, over the in-memory state. */
export function resources(caller: Caller): OrgClient['resources'] {
  return {
    concurrency: serveOrg(caller, 'resources', 'concurrency', concurrency),
    setConcurrency: serveOrg(caller, 'resources', 'setConcurrency', (context, input) => {
      context.organization.concurrency_limit = input.concurrency_limit;
      return concurrency(context);
    }),
    phoneNumbers: serveOrg(caller, 'resources', 'phoneNumbers', (context, query) => {
      const rows = (context.parts.state.phoneNumbers.get(context.organization.id) ?? [])
        .filter((row) => isWithin(row, query))
        .filter((row) => row.phone_number.includes(query.phone_number ?? ''))
        .filter((row) => query.trunk_id === undefined || row.trunk_id === query.trunk_id);
      return mapPage(
        pageOf(context, rows, (row) => row.phone_number, query),
        numberView,
      );
    }),
    trunks: serveOrg(caller, 'resources', 'trunks', (context, query) => {
      const stored = context.parts.state.trunks.get(context.organization.id);
      const rows = namedRows(stored, query, query.name);
      return mapPage(
        pageOf(context, rows, (row) => row.id, query),
        trunkView,
      );
    }),
    datasets: serveOrg(caller, 'resources', 'datasets', (context, query) => {
      const stored = context.parts.state.datasets.get(context.organization.id);
      const rows = namedRows(stored, {});
      return mapPage(
        pageOf(context, rows, (row) => row.id, query),
        datasetView,
      );
    }),
  };
}
