import { sql } from 'kysely';
import type { Clock } from '../clock.js';
import type { Caller } from '../credentials/caller.js';
import { displayName } from '../credentials/caller.js';
import { sqlNow, type Trx } from '../db/transaction.js';
import { newTimedId } from '../ids.js';
import { redact } from '../redact.js';

/** From where somebody acted on an organization below; grant and reason when they visited it. */
export interface AuditThrough {
  readonly organization_id: string;
  readonly grant_id: string | null;
  readonly reason: string | null;
}

/** What happened, as a handler tells it. Secrets in `before` and `after` are removed. */
export interface AuditEntry {
  /** `resource.verb`, such as `member.removed`. */
  readonly action: string;
  readonly target: { readonly kind: string; readonly id: string };
  /** The organization it happened in; the resolved one unless said otherwise. */
  readonly organizationId?: string | null;
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
  /** The organization above that the actor belongs to, where it is not the one it happened in. */
  readonly through?: AuditThrough | null;
}

/** Who did it. */
export interface AuditActor {
  readonly kind: 'user' | 'key' | 'widget_token' | 'system';
  readonly id: string;
  readonly label: string | null;
}

/** The actor behind a caller. */
export function actorOf(caller: Caller | null): AuditActor {
  if (!caller) return { kind: 'system', id: 'server', label: null };
  if (caller.kind === 'key') return { kind: 'key', id: caller.credentialId, label: caller.name };
  return { kind: 'user', id: caller.user.id, label: displayName(caller.user) };
}

/** Writes audit events in the transaction of the effects they tell of, all of them in one statement. */
export async function recordAudit(
  trx: Trx,
  clock: Clock,
  actor: AuditActor,
  entries: readonly (AuditEntry & {
    readonly organizationId: string | null;
    readonly requestId: string | null;
  })[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    id: newTimedId('evt', clock.now()),
    organization_id: entry.organizationId,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_label: actor.label,
    through: redact(entry.through ?? null),
    action: entry.action,
    target_kind: entry.target.kind,
    target_id: entry.target.id,
    before: redact(entry.before ?? null),
    after: redact(entry.after ?? null),
    request_id: entry.requestId,
  }));
  await sql`insert into audit_events (id, organization_id, at, actor_kind, actor_id, actor_label, through, action,
      target_kind, target_id, before, after, request_id)
    select id, organization_id, ${sqlNow(clock)}, actor_kind, actor_id, actor_label, through, action,
      target_kind, target_id, before, after, request_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id text, organization_id text, actor_kind text,
      actor_id text, actor_label text, through jsonb, action text, target_kind text, target_id text,
      before jsonb, after jsonb, request_id text)`.execute(trx);
}
