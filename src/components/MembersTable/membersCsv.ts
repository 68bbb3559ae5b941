import type { Member } from '../../contract/index.js';
import { CSV_BOM, toCsv } from '../../lib/csv.js';
import type { MembersFrame } from './actions.js';
import { isInactive, nameOf, roleName } from './describe.js';
import type { FrameMessages } from './messages.js';
import type { MembersFilter } from './types.js';

/** What {@link readMembersCsv} takes. */
export type MembersCsv = {
  frame: Pick<MembersFrame, 'actions' | 'columns' | 'roles'>;
  messages: FrameMessages;
  filter: MembersFilter;
  activity: boolean;
  signal: AbortSignal;
  /** Told how many members have been read. */
  onProgress: (count: number) => void;
};

/** Reads members page after page into the parts of a file; no more than one page is held as rows. */
export async function readMembersCsv(options: MembersCsv): Promise<string[]> {
  const { frame, messages, filter, activity, signal, onProgress } = options;
  const own = frame.columns.flatMap(({ label, text }) => (text ? [{ label, text }] : []));
  const heads = [messages.name, messages.email, messages.role];
  const line = (member: Member): string[] => {
    const { email, roles, created_at, last_active_at } = member;
    const named = nameOf(member);
    const seen = [
      isInactive(member, Date.now()) ? messages.inactive : messages.active,
      last_active_at ?? '',
    ];
    return [
      named === email ? '' : named,
      email,
      roles.map((role) => roleName(role, frame.roles, messages)).join(', '),
      ...(activity ? seen : []),
      created_at,
      ...own.map(({ text }) => text(member)),
    ];
  };
  const parts = [
    CSV_BOM,
    toCsv([
      [
        ...heads,
        ...(activity ? [messages.status, messages.lastActive] : []),
        messages.joined,
        ...own.map(({ label }) => label),
      ],
    ]),
  ];
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await frame.actions.readPage({ filter, cursor, signal });
    if (signal.aborted) break;
    parts.push(toCsv(page.items.map(line)));
    count += page.items.length;
    onProgress(count);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return parts;
}
