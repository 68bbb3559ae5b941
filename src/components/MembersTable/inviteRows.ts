import { toCsv, CSV_BOM } from '../../lib/csv.js';
import type { Invite, InviteResult, RoleOption } from './actions.js';
import type { InviteMessages } from './inviteMessages.js';
import type { Person } from './peopleIn.js';

/** The most that is sent at once. */
export const MOST = 500;

/** One line of the table before and after sending. */
export type InviteRow = {
  /** The address, or what was typed in its place. */
  text: string;
  email: string | null;
  role: string;
  /** What would come of it, or has come of it; null while nobody knows. */
  code: InviteResult['code'] | null;
  detail?: string | undefined;
  /** It was sent, and this is what the server said. */
  sent: boolean;
};

/** Lines for what was typed. Wrong and doubled addresses are known here; the rest is up to the server. */
export function rowsFor(people: readonly Person[], role: string): InviteRow[] {
  const seen = new Set<string>();
  return people.map(({ text, email, role: own }) => {
    const doubled = email !== null && seen.has(email);
    if (email !== null) seen.add(email);
    return {
      text: email ?? text,
      email,
      role: own ?? role,
      code: email === null ? 'invalid_email' : doubled ? 'duplicate' : 'ok',
      sent: false,
    };
  });
}

/** Indexes of lines that can be sent. */
export function sendable(rows: readonly InviteRow[]): number[] {
  return rows.flatMap(({ email, code, sent }, index) =>
    email !== null && !sent && (code === 'ok' || code === 'failed') ? [index] : [],
  );
}

/** What the server takes of some lines. */
export function invitesOf(rows: readonly InviteRow[], indexes: readonly number[]): Invite[] {
  return indexes.flatMap((index) => {
    const row = rows[index];
    return row?.email ? [{ email: row.email, role: row.role }] : [];
  });
}

/** Lines with one of them changed. */
export function withRow(
  rows: readonly InviteRow[],
  index: number,
  change: Partial<InviteRow>,
): InviteRow[] {
  return rows.map((row, at) => (at === index ? { ...row, ...change } : row));
}

/** What came of a line, or will, in words. */
export function resultText({ code, sent, detail }: InviteRow, messages: InviteMessages): string {
  switch (code) {
    case 'ok':
      return sent ? messages.wasInvited : messages.ready;
    case 'already_member':
      return messages.alreadyMember;
    case 'invitation_pending':
      return messages.alreadyInvited;
    case 'duplicate':
      return messages.doubled;
    case 'invalid_email':
      return messages.notAnAddress;
    case 'forbidden':
      return messages.forbidden;
    case 'seat_limit':
      return messages.noSeat;
    case 'rate_limited':
      return messages.mailedOften;
    case null:
      return messages.waiting;
    default:
      return detail ?? messages.notSent;
  }
}

/** The lines with their results as a file. */
export function resultsCsv(
  rows: readonly InviteRow[],
  roles: readonly RoleOption[],
  messages: InviteMessages & { email: string; role: string },
): string[] {
  const label = (name: string): string => roles.find((role) => role.name === name)?.label ?? name;
  const lines = rows.map((row) => [row.text, label(row.role), resultText(row, messages)]);
  return [CSV_BOM, toCsv([[messages.email, messages.role, messages.result], ...lines])];
}
