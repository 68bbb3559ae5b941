import type { OrgCall, Watch } from '../../client/OrgClient.js';
import type { Provisioning } from '../../contract/index.js';
import type { Caller } from './serve.js';
import { throwIfAborted } from './traffic.js';

type Read = (input: { organization_id: string }, call: OrgCall) => Promise<Provisioning>;

interface Change {
  /** Resolves when provisioning changed or the caller gave up. */
  readonly happened: Promise<void>;
  stop(): void;
}

function nextChange(
  { parts }: Caller,
  organizationId: string,
  signal: AbortSignal | undefined,
): Change {
  let stop = (): void => {};
  const happened = new Promise<void>((resolve) => {
    const onChange = (changed: string): void => {
      if (changed === organizationId) stop();
    };
    stop = () => {
      parts.provisioningListeners.delete(onChange);
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    parts.provisioningListeners.add(onChange);
    signal?.addEventListener('abort', stop, { once: true });
  });
  return { happened, stop };
}

/** Follows long-running work as the state changes, without polling. */
export function watch(caller: Caller, read: Read): Watch {
  return {
    provisioning: async ({ organization_id, onProgress }, call) => {
      for (;;) {
        // Listening starts before reading, so that no change falls between the two.
        const change = nextChange(caller, organization_id, call.signal);
        try {
          const state = await read({ organization_id }, call);
          onProgress(state);
          if (state.status !== 'pending') return state;
          await change.happened;
        } finally {
          change.stop();
        }
        throwIfAborted(call.signal);
      }
    },
  };
}
