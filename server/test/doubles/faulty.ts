import { ProviderError } from '../../src/providers/ProviderError.js';
import type { Providers } from '../../src/provisioning/index.js';
import { createFaultPlan, type Fault, type FaultPlan } from './faults.js';

const LATE_MS = 60;

function unclear(message: string): ProviderError {
  return new ProviderError('unavailable', message, { mayHaveHappened: true });
}

/** Carries a call out as the fault has it, as far as a caller in the same process can tell. */
async function misbehave<T>(fault: Fault, call: () => Promise<T>): Promise<T> {
  switch (fault) {
    case 'refused':
      throw new ProviderError('unavailable', 'refused');
    case 'error_before':
    case 'html':
    case 'reset':
      throw unclear(fault);
    case 'slow':
      setTimeout(() => void call().catch(() => {}), LATE_MS);
      throw unclear(fault);
    case 'commit_timeout':
    case 'commit_reset':
    case 'error_after':
    case 'malformed':
      await call();
      throw unclear(fault);
  }
}

/** The same provider, whose calls go wrong as planned under `<part>.<method>`. */
function faulty<T extends object>(part: string, provider: T, plan: FaultPlan): T {
  return new Proxy(provider, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...input: unknown[]) => {
        const fault = plan.take(`${part}.${String(name)}`);
        const call = (): Promise<unknown> => Promise.resolve(Reflect.apply(member, target, input));
        return fault === null ? call() : misbehave(fault, call);
      };
    },
  });
}

/** The same providers, and the plan of what goes wrong with them. */
export function faultyProviders(providers: Providers): { providers: Providers; plan: FaultPlan } {
  const plan = createFaultPlan();
  return {
    plan,
    providers: {
      identity: faulty('identity', providers.identity, plan),
      billing: faulty('billing', providers.billing, plan),
      telephony: faulty('telephony', providers.telephony, plan),
      knowledge: faulty('knowledge', providers.knowledge, plan),
    },
  };
}
