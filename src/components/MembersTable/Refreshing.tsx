import { formatTime } from '../../lib/formatDate.js';
import { Text } from '../../ui/Text.js';
import type { Words } from './describe.js';

/** Says how old the rows are while they are read again. */
export function Refreshing({ words, asOf }: { words: Words; asOf: number }) {
  return (
    <Text as="span" size="small" tone="subtle" numeric>
      {words.messages.refreshing(formatTime(asOf, words))}
    </Text>
  );
}
