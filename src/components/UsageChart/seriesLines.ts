import { rounded } from './dayLines.js';
import type { UsageMessages } from './messages.js';
import type { UsageGroup, UsageLine } from './types.js';

/** All lines together, in order. */
export function summed(lines: readonly UsageLine[]): { at: string; value: number }[] {
  const sums = new Map<string, number>();
  for (const { points } of lines) {
    for (const { at, value } of points) sums.set(at, (sums.get(at) ?? 0) + value);
  }
  return [...sums]
    .map(([at, value]) => ({ at, value: rounded(value) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Parts that every organization has are named in the person's language; others by the server. */
export function named(
  lines: readonly UsageLine[],
  groupBy: UsageGroup,
  messages: UsageMessages,
): UsageLine[] {
  const known: Readonly<Record<string, string>> =
    groupBy === 'key' || groupBy === 'organization'
      ? { none: messages.withoutKey }
      : {
          total: messages.total,
          voice: messages.voice,
          chat: messages.chat,
          inbound: messages.inbound,
          outbound: messages.outbound,
          none: messages.otherPart,
        };
  return lines.map((line) => {
    const name = Object.hasOwn(known, line.key) ? known[line.key] : undefined;
    return name === undefined ? line : { ...line, label: name };
  });
}
