import type { CustomDomain } from '../../contract/index.js';
import type { DomainMessages } from './domainMessages.js';
import { obstacleOf, zoneOf } from './domainState.js';

/** A message for whoever manages the DNS: what to delete, what to add. */
export function letterFor(
  { domain, dns_records }: CustomDomain,
  { letter }: DomainMessages,
): string {
  const steps = dns_records.flatMap((record) => {
    const { type, name, value } = record;
    const obstacle = obstacleOf(record);
    if (obstacle.kind === 'none') return [];
    if (obstacle.kind === 'proxy') return [letter.proxy];
    const old =
      obstacle.kind === 'address' || obstacle.kind === 'other'
        ? obstacle.values.map((each) => {
            const kind = obstacle.kind === 'address' ? (each.includes(':') ? 'AAAA' : 'A') : type;
            return letter.remove(`${name}  ${kind}  ${each}`);
          })
        : [];
    return [...old, letter.add(name, type, value)];
  });
  const numbered = steps.map((step, at) => `${at + 1}. ${step}`);
  return [letter.ask(zoneOf(domain)), ...numbered, letter.effect].join('\n\n');
}
