import type { ApiError } from '../../client/index.js';
import type { Role, RoleImpact } from '../../contract/index.js';
import type { ScopeGroup } from './catalogue.js';
import type { Draft } from './draft.js';
import type { FirstMessages, RoleEditorMessages } from './messages.js';

/** What the editor shows. */
export type RolesView = 'roles' | 'matrix' | 'compare';

/** Why a role cannot be changed. */
export type RoleLock =
  /** Every organization has it. */
  | 'system'
  /** The server has no roles of an organization's own. */
  | 'server'
  /** The person may not manage roles. */
  | 'rights'
  /** It holds scopes that the person lacks. */
  | 'beyond';

/** One role with what somebody has changed about it. */
export type RoleEntry = {
  /** The role as it is saved. */
  role: Role;
  /** Edits that are not saved. */
  draft: Draft | null;
  /** Number of edits. */
  edits: number;
  lock: RoleLock | null;
  /** Scopes of the role that the person lacks. */
  lacking: readonly string[];
  /** Somebody deleted it; only the edits are left. */
  gone: boolean;
  /** Somebody saved it after the edits began, and the two have to be brought together. */
  newer: boolean;
};

/** What came of a save. */
export type SaveOutcome = 'saved' | 'conflict' | 'failed';

/** Who gains and loses what. */
export type ImpactState = {
  status: 'idle' | 'working' | 'ready' | 'unknown';
  impact: RoleImpact | null;
  error: ApiError | null;
  retry: () => void;
};

/** What it takes to put a role into words. */
export type Words = {
  messages: FirstMessages;
  /** Replacements, for parts that bring their own texts. */
  own: Partial<RoleEditorMessages> | undefined;
  locale: string;
};

/** A question that is open. */
export type RoleDialog =
  /** Makes a role; with `like`, a copy. */
  | { kind: 'create'; like: RoleEntry | null }
  /** Makes a role of edits whose role is gone. */
  | { kind: 'revive'; like: RoleEntry }
  | { kind: 'delete'; entry: RoleEntry }
  /** Warns before the person takes away their own access. */
  | { kind: 'lock-out'; entry: RoleEntry; draft: Draft; certain: boolean };

/** A role to make. */
export type RoleInput = {
  name: string;
  label: string;
  description: string | null;
  scopes: string[];
};

/** What was done last. */
export type Done = { kind: 'saved' | 'created' | 'deleted'; label: string };

/** Everything a page of roles shows and does. */
export type RolesContent = {
  entries: readonly RoleEntry[];
  groups: readonly ScopeGroup[];
  /** Scopes of the person, implied ones included. */
  held: ReadonlySet<string>;
  /** Name of the role that is open. */
  selected: string;
  onSelect: (name: string) => void;
  view: RolesView;
  onViewChange: (view: RolesView) => void;
  /** The server has roles of an organization's own and the person may manage them. */
  editable: boolean;
  /** The server has no roles of an organization's own. */
  fixed: boolean;
  offline: boolean;
  /** The list could not be read again; it may be old. */
  stale: { error: ApiError; retrying: boolean; onRetry: () => void } | null;
  /** A role is being saved. */
  saving: boolean;
  /** Why the last save of the open role failed. */
  problem: ApiError | null;
  /** Scopes that the server refused for the open role. */
  refused: readonly string[];
  /** For the edits of the open role, or for what was asked last. */
  impact: ImpactState;
  /** Asks what a role would do with these scopes; null goes back to the edits of the open role. */
  onAsk: (question: { name: string; scopes: readonly string[] } | null) => void;
  onEdit: (name: string, draft: Draft | null) => void;
  onSave: (draft: Draft) => Promise<SaveOutcome>;
  /** Rejects with the server's refusal. */
  onCreate: (input: RoleInput) => Promise<void>;
  /** Rejects with the server's refusal. */
  onDelete: (input: { name: string; reassign_to?: string }) => Promise<void>;
  /** Shows the people of a role, where the host can. */
  onShowMembers: ((event: { role: Role }) => void) | undefined;
  /** What was done last, for assistive technology. */
  done: Done | null;
};
