import type { Home, Stage } from './stage.js';

const DAY = 86_400_000;

/** An organization whose plan includes a brand and a domain of its own. */
export async function agency(stage: Stage): Promise<Home> {
  const home = await stage.home();
  await stage.world.setPlan(home.organization.id, 'agency');
  return home;
}

/** A client of an agency, with the same owner. */
export async function clientOf(stage: Stage, home: Home, plan = true): Promise<Home> {
  const child = await stage.found(home.owner, { parent_id: home.organization.id });
  if (plan) await stage.world.setPlan(child.organization.id, 'agency');
  return child;
}

// One pixel: the smallest picture that every decoder reads.
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture that any server takes as a logo. */
export function pixel(name = 'logo.png'): File {
  const bytes = Uint8Array.from(atob(PIXEL), (letter) => letter.charCodeAt(0));
  return new File([bytes], name, { type: 'image/png' });
}

/** Publishes the records that a domain asks for. */
export async function publishRecords(stage: Stage, home: Home): Promise<void> {
  const { dns_records } = await home.owner.client.domains.get({}, home.call);
  for (const { name, type, value } of dns_records) await stage.world.setDns(name, type, [value]);
}

/** Starts a check and waits until it says something. */
export async function check(stage: Stage, home: Home) {
  const { domains } = home.owner.client;
  const before = await domains.verify({}, home.call);
  for (let minutes = 0; ; minutes += 1) {
    await stage.world.advance(60_000);
    const now = await domains.refresh({}, home.call);
    const isDone = now.status === 'verified' ? now.certificate_status !== 'pending' : true;
    if ((now.checked_at !== before.checked_at && isDone) || minutes >= 10) return now;
  }
}

/** Lets days pass, with the looks at records that fall into them. */
export async function passDays(stage: Stage, days: number): Promise<void> {
  for (let hours = 0; hours < days * 24; hours += 6) await stage.world.advance(DAY / 4);
}
