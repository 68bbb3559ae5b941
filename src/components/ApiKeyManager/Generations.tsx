import type { KeyUsage } from '../../contract/index.js';
import { formatTime } from '../../lib/formatDate.js';
import { CodeInline } from '../../ui/CodeInline.js';
import { Text } from '../../ui/Text.js';
import { countText } from './describe.js';
import type { DialogMessages } from './dialogWords.js';
import { Lane } from './Lane.js';
import { shortId } from './listing.js';
import { callsOfDay, laneOf, recentOf, type Rotation } from './rotation.js';
import type { Words } from './types.js';

/** Props of {@link Generations}. */
export type GenerationsProps = {
  words: Words;
  messages: DialogMessages;
  usage: KeyUsage;
  rotation: Rotation;
  now: number;
};

/** Calls of the old and of the new key over the last day, one above the other on one scale. */
export function Generations({ words, messages, usage, rotation, now }: GenerationsProps) {
  const { old, next } = rotation;
  const lanes = [
    { key: old, label: messages.oldKey, generation: old.generation ?? 1, isNew: false },
    {
      key: next,
      label: messages.newKey,
      generation: next.generation ?? (old.generation ?? 1) + 1,
      isNew: true,
    },
  ].map((lane) => ({ ...lane, hours: laneOf(usage, lane.generation) }));
  const most = Math.max(1, ...lanes.flatMap(({ hours }) => hours));
  const count = (calls: number): string => countText(calls, words);
  return (
    <div className="ok-stack">
      {lanes.map(({ key, label, generation, isNew, hours }) => {
        const { calls, since } = recentOf(usage, generation, key.last_used_at, now);
        const time = formatTime(since, words);
        const summary = messages.laneSummary(
          label,
          count(callsOfDay(usage, generation)),
          count(Math.max(0, ...hours)),
          count(calls),
          time,
        );
        return (
          <div
            key={key.key_id}
            // One sentence for all of it: the words inside say the same in pieces.
            role="img"
            aria-label={summary}
            className="ok-api-key-manager-generation"
          >
            <div aria-hidden="true">
              <Text strong>{label}</Text>
              <CodeInline className="ok-api-key-manager-id">{shortId(key.key_id)}</CodeInline>
            </div>
            <Lane hours={hours} most={most} isNew={isNew} />
            <div aria-hidden="true">
              <Text strong numeric>
                {messages.calls(calls, count(calls))}
              </Text>
              <Text size="small" tone="muted" numeric>
                {messages.since(time)}
              </Text>
            </div>
          </div>
        );
      })}
      <div className="ok-api-key-manager-generation" aria-hidden="true">
        <div className="ok-api-key-manager-axis">
          <span>{messages.dayAgo}</span>
          <span>{messages.now}</span>
        </div>
      </div>
    </div>
  );
}
