import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import type { Db } from '../db/pool.js';
import type { Providers } from '../provisioning/deps.js';
import { embeddedBilling, type BillingProvider } from './billing/index.js';
import { embeddedIdentity, oidcIdentity, type IdentityProvider } from './identity/index.js';
import { embeddedKnowledge } from './knowledge/index.js';
import { embeddedTelephony, type TelephonyProvider } from './telephony/index.js';

type Parts = { readonly db: Db; readonly clock: Clock };

// The libraries are large: only a server that uses one loads it.
async function billing({ stripe }: Pick<Config, 'stripe'>, parts: Parts): Promise<BillingProvider> {
  if (!stripe) return embeddedBilling(parts);
  const { stripeBilling } = await import('./billing/stripe.js');
  return stripeBilling({ ...stripe, clock: parts.clock });
}

async function identity(
  { oidc, identityProvider }: Pick<Config, 'oidc' | 'identityProvider'>,
  parts: Parts,
): Promise<IdentityProvider> {
  if (oidc) return oidcIdentity();
  if (identityProvider === 'embedded') return embeddedIdentity(parts);
  const { betterAuthIdentity } = await import('./identity/betterAuth.js');
  return betterAuthIdentity(parts);
}

async function telephony(
  { twilio }: Pick<Config, 'twilio'>,
  parts: Parts,
): Promise<TelephonyProvider> {
  if (!twilio) return embeddedTelephony(parts);
  const { twilioTelephony } = await import('./telephony/twilio.js');
  return twilioTelephony(twilio);
}

/** The outside parts that the configuration names; embedded ones where it names none. */
export async function createProviders(
  config: Pick<Config, 'oidc' | 'identityProvider' | 'stripe' | 'twilio'>,
  parts: Parts,
): Promise<Providers> {
  return {
    identity: await identity(config, parts),
    billing: await billing(config, parts),
    telephony: await telephony(config, parts),
    knowledge: embeddedKnowledge(parts),
  };
}
