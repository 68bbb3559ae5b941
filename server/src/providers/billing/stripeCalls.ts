import Stripe from 'stripe';
import type { Clock } from '../../clock.js';
import { CALL_TIMEOUT_MS, withDeadline, type CallOptions } from '../call.js';
import { stripeFailure } from './stripeFailure.js';

/** Where and as whom to call Stripe. */
export interface StripeOptions {
  readonly secretKey: string;
  /** What a browser says who it is with. */
  readonly publishableKey: string | null;
  /** Signs the events that Stripe sends; without, none is believed. */
  readonly webhookSecret: string | null;
  /** Another address than Stripe's own. */
  readonly apiBase: string | null;
  readonly clock: Clock;
  readonly timeoutMs?: number;
}

/** The library, and a way to call it that ends in time and fails in our words only. */
export interface StripeCalls {
  readonly stripe: Stripe;
  call<T>(callOptions: CallOptions | undefined, ask: () => Promise<T>): Promise<T>;
}

/** Opens Stripe's library. */
export function stripeCalls({ secretKey, apiBase, timeoutMs }: StripeOptions): StripeCalls {
  const base = apiBase === null ? null : new URL(apiBase);
  const timeout = timeoutMs ?? CALL_TIMEOUT_MS;
  const stripe = new Stripe(secretKey, {
    ...(base
      ? {
          host: base.hostname,
          port: base.port || (base.protocol === 'http:' ? 80 : 443),
          protocol: base.protocol === 'http:' ? 'http' : 'https',
        }
      : {}),
    timeout,
    // Retries are the caller's business: it looks first.
    maxNetworkRetries: 0,
    telemetry: false,
  });
  return {
    stripe,
    async call(callOptions, ask) {
      try {
        return await withDeadline(ask, timeout, callOptions ?? {});
      } catch (error) {
        throw stripeFailure(error);
      }
    },
  };
}
