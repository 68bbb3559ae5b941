import type { Invitation, Member } from '../../contract/index.js';
import { formatQuickNumber } from '../../lib/formatQuickNumber.js';
import type { RoleOption } from './actions.js';
import type { FrameMessages, MembersTableMessages } from './messages.js';

/** What it takes to put people into words. */
export type Words = {
  messages: FrameMessages;
  /** Replacements, also for texts that come with the dialogs. */
  overrides: Partial<MembersTableMessages> | undefined;
  locale: string;
  timeZone: string;
};

/** Without a request for this long, a member is inactive. */
const INACTIVE = 90 * 86_400_000;

/** First and last name; the email of people who gave none. */
export function nameOf({ first_name, last_name, email }: Member): string {
  return [first_name, last_name].filter(Boolean).join(' ') || email;
}

/** What a role is called. */
export function roleName(
  name: string,
  roles: readonly RoleOption[],
  messages: Pick<FrameMessages, 'roleName'>,
): string {
  return roles.find((role) => role.name === name)?.label ?? messages.roleName(name);
}

/** Roles that may be chosen for somebody who has one: those to hand out, and the one they have. */
export function choosable(roles: readonly RoleOption[], current?: string): readonly RoleOption[] {
  return roles.filter(({ name, grantable }) => grantable || name === current);
}

/** Whether a member has not been seen for ninety days; who was never seen counts from joining. */
export function isInactive({ last_active_at, created_at }: Member, now: number): boolean {
  return now - Date.parse(last_active_at ?? created_at) > INACTIVE;
}

/** A count with the grouping and digits of the locale. */
export function countText(count: number, { locale }: Pick<Words, 'locale'>): string {
  return formatQuickNumber(count, { locale });
}

/** State of an invitation in one word, with its colour. */
export function invitationState({ status, declined_at }: Invitation, messages: FrameMessages) {
  if (status === 'Pending') return { tone: 'accent', word: messages.pending } as const;
  if (status === 'Accepted') return { tone: 'success', word: messages.accepted } as const;
  if (status === 'Expired') return { tone: 'muted', word: messages.expired } as const;
  return { tone: 'muted', word: declined_at ? messages.declined : messages.revoked } as const;
}
