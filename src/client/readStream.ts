import { withDeadline } from './giveUp.js';
import { parseJson } from './json.js';
import type { Settings } from './options.js';
import { createEventReader } from './sse.js';

/**
 * Hands on the value of each event until the stream ends or `take` has had enough. Rejects when
 * the connection breaks or stays silent: one that is lost looks like one with nothing to tell.
 */
export async function readStream(
  { clock, timeoutMs }: Settings,
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
  take: (value: unknown) => boolean,
): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const read = createEventReader();
  try {
    for (;;) {
      const part = await withDeadline(() => reader.read(), clock, timeoutMs, signal);
      if (part.done) return;
      for (const { data } of read(decoder.decode(part.value, { stream: true }))) {
        if (take(parseJson(data))) return;
      }
    }
  } finally {
    // Closes the connection; a stream that is broken already says so once more.
    reader.cancel().catch(() => undefined);
  }
}
