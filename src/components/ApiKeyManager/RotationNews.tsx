import type { ApiKey } from '../../contract/index.js';
import { formatTime } from '../../lib/formatDate.js';
import { CheckIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { countText } from './describe.js';
import type { DialogMessages } from './dialogWords.js';
import { isQuiet, type Recent } from './rotation.js';
import type { Words } from './types.js';

/** Props of {@link RotationNews}. */
export type RotationNewsProps = {
  words: Words;
  messages: DialogMessages;
  /** What the old key did just now; null while that is not known. */
  recent: Recent | null;
  old: ApiKey;
};

/** Whether the old key is still in use, in one sentence. */
export function RotationNews({ words, messages, recent, old }: RotationNewsProps) {
  return (
    <Text className="ok-fill ok-line ok-wraps ok-gap-1-5" role="status" tone="muted">
      {recent && isQuiet(recent) ? <CheckIcon tone="success" /> : null}
      <span>{sentence()}</span>
    </Text>
  );

  function sentence(): string | null {
    if (recent === null) return null;
    const { calls, since, quietHours } = recent;
    const time = formatTime(since, words);
    if (quietHours === null) return messages.quietAlways;
    if (quietHours >= 1) return messages.quiet(quietHours, countText(quietHours, words));
    if (calls === 0) return messages.quietNow(time);
    return messages.stillUsed(calls, countText(calls, words), time, old.last_used_ip ?? null);
  }
}
