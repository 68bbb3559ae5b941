import { sql, type RawBuilder } from 'kysely';
import type { AuditEvent } from '../../../src/contract/index.js';
import type { Queryable } from '../db/transaction.js';
import { fetchPage, pageColumns, type Order, type PageQuery } from '../lists/page.js';

const order: Order = {
  name: '-at',
  key: sql`audit_events.at`,
  type: 'timestamptz',
  id: sql`audit_events.id`,
};

/** Which events are asked for: from one instant on, before another. */
export interface EventFilter {
  readonly actor: string | undefined;
  readonly action: string | undefined;
  readonly target: string | undefined;
  readonly from: Date | undefined;
  readonly to: Date | undefined;
}

const happenedIn = (id: string) => sql<boolean>`audit_events.organization_id = ${id}`;
/** As the condition of the index on it, which holds these events alone. */
const doneFrom = (id: string) => sql<boolean>`audit_events.through is not null
  and audit_events.through ->> 'organization_id' = ${id}`;
const columns = ['id', 'at', 'action', 'before', 'after', 'request_id'] as const;

function select(db: Queryable, place: RawBuilder<boolean>, filter: EventFilter) {
  const { actor, action, target, from, to } = filter;
  return db
    .selectFrom('audit_events')
    .select(columns)
    .select(['actor_kind', 'actor_id', 'actor_label', 'target_kind', 'target_id'])
    .select([
      sql<string>`audit_events.organization_id`.as('organization_id'),
      sql<AuditEvent['through']>`audit_events.through`.as('through'),
    ])
    .select(pageColumns(order))
    .where(place)
    .$if(actor !== undefined, (query) => query.where('actor_id', '=', actor ?? ''))
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(target !== undefined, (query) => query.where('target_id', '=', target ?? ''))
    .$if(from !== undefined, (query) => query.where(sql<boolean>`at >= ${from}`))
    .$if(to !== undefined, (query) => query.where(sql<boolean>`at < ${to}`));
}

/**
 * One page of what was done in an organization, and of what its people did from it in those below, newest first: two
 * index ranges, whatever the page.
 */
export async function listEvents(
  db: Queryable,
  organizationId: string,
  filter: EventFilter,
  page: PageQuery,
): Promise<{ rows: AuditEvent[]; next: string | null }> {
  const { rows, next } = await fetchPage(order, page, ({ behind, order: by, take }) => {
    const side = (place: RawBuilder<boolean>) =>
      db
        .selectFrom(
          select(db, place, filter).where(behind).orderBy(by).limit(sql.lit(take)).as('side'),
        )
        .selectAll();
    const both = side(happenedIn(organizationId)).unionAll(side(doneFrom(organizationId)));
    return db
      .selectFrom(both.as('audit_events'))
      .selectAll()
      .orderBy(by)
      .limit(sql.lit(take))
      .execute();
  });
  return { rows: rows.map(view), next };
}

type EventRow = Omit<AuditEvent, 'actor' | 'target'> & {
  readonly actor_kind: AuditEvent['actor']['kind'];
  readonly actor_id: string;
  readonly actor_label: string | null;
  readonly target_kind: string;
  readonly target_id: string;
};

function view({
  actor_kind,
  actor_id,
  actor_label,
  target_kind,
  target_id,
  ...event
}: EventRow): AuditEvent {
  return {
    ...event,
    actor: { kind: actor_kind, id: actor_id, label: actor_label },
    target: { kind: target_kind, id: target_id },
  };
}
