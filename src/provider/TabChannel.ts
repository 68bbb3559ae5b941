/** Tells the other tabs of one person which organization this tab moved to. Nobody is moved by it. */
export class TabChannel {
  readonly #channel: BroadcastChannel | null;

  constructor(principal: string, onSwitch: (organizationId: string) => void) {
    // Old browsers, some embeddings and servers have none; then tabs just do not know of each other.
    this.#channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`orgkit:${principal}`);
    if (!this.#channel) return;
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null || !('organizationId' in data)) return;
      if (typeof data.organizationId === 'string') onSwitch(data.organizationId);
    };
  }

  /** Says that this tab now shows another organization. */
  tell(organizationId: string): void {
    this.#channel?.postMessage({ organizationId });
  }

  /** Stops listening. */
  close(): void {
    this.#channel?.close();
  }
}
