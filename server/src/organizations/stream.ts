import type { Provisioning } from '../../../src/contract/index.js';

const KEEP_ALIVE_MS = 15_000;

/** Sends each state as a server-sent event and ends with the last one; comments keep proxies from cutting the line. */
export function provisioningStream(
  states: AsyncGenerator<Provisioning, void>,
  signal: AbortSignal,
): Response {
  const encoder = new TextEncoder();
  let keepAlive: ReturnType<typeof setInterval> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      keepAlive = setInterval(
        () => controller.enqueue(encoder.encode(': waiting\n\n')),
        KEEP_ALIVE_MS,
      );
    },
    async pull(controller) {
      const { value, done } = await states.next();
      if (done === true || signal.aborted) {
        clearInterval(keepAlive);
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(`event: provisioning\ndata: ${JSON.stringify(value)}\n\n`));
    },
    async cancel() {
      clearInterval(keepAlive);
      await states.return();
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
  });
}
