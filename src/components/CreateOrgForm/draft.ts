import type { CreateOrganization, Organization, Provisioning } from '../../contract/index.js';
import type { Attempt } from './attempt.js';

/** Servers forget keys after a day; a draft with an older one could make a second organization. */
const KEPT = 86_400_000;

/** What a person typed and has not sent, or has sent without an answer. */
export type Draft = {
  name: string;
  /** The address as edited; null while it follows the name. */
  slug: string | null;
  billing_email: string;
  parent_id: string;
  attempt: Attempt | null;
};

/** An organization that is being set up; without the state where nobody told it. */
export type NewOrganization = Organization & { provisioning?: Provisioning | undefined };

/** Place where small values of one person are kept. */
export type Storage = {
  read(key: string): unknown;
  write(key: string, value: unknown): boolean;
};

/** A kept value that forgets itself after a day. */
export type Kept<T> = {
  read(): T | null;
  write(value: T | null): void;
};

function has(value: unknown, ...texts: string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return texts.every((name) => typeof fields.get(name) === 'string');
}

// Checked by hand: the schemas weigh more than all the rest of the form and load only when needed.
function isRequest(value: unknown): value is CreateOrganization {
  return has(value, 'name', 'slug');
}

function isDraft(value: unknown): value is Draft {
  if (!has(value, 'name', 'billing_email', 'parent_id')) return false;
  const { slug, attempt } = value;
  return (
    (slug === null || typeof slug === 'string') &&
    (attempt === null || (has(attempt, 'key') && isRequest(attempt.input)))
  );
}

function isProvisioning(value: unknown): value is Provisioning {
  return (
    has(value, 'status') &&
    Array.isArray(value.steps) &&
    value.steps.every((step) => has(step, 'step', 'status'))
  );
}

function isNewOrganization(value: unknown): value is NewOrganization {
  return (
    has(value, 'id', 'name', 'slug') &&
    (value.provisioning === undefined || isProvisioning(value.provisioning))
  );
}

function kept<T>(storage: Storage, key: string, isValue: (value: unknown) => value is T): Kept<T> {
  return {
    read: () => {
      const record = storage.read(key);
      if (!has(record) || typeof record.saved_at !== 'number') return null;
      const fresh = Math.abs(Date.now() - record.saved_at) < KEPT;
      return fresh && isValue(record.value) ? record.value : null;
    },
    write: (value) => void storage.write(key, value && { saved_at: Date.now(), value }),
  };
}

/** The draft of one person's form. */
export function draftOf(storage: Storage, principal: string): Kept<Draft> {
  return kept(storage, `orgkit:create-org:${principal}`, isDraft);
}

/** The organization of one person that is still being set up. */
export function pendingOf(storage: Storage, principal: string): Kept<NewOrganization> {
  return kept(storage, `orgkit:provisioning:${principal}`, isNewOrganization);
}
