/** A trunk as the carrier keeps it. */
export interface TrunkRecord {
  readonly sid: string;
  friendly_name: string;
  readonly created: Date;
}

/** A number that the account holds. */
export interface NumberRecord {
  readonly sid: string;
  readonly phone_number: string;
  friendly_name: string;
  trunk_sid: string | null;
  readonly created: Date;
}

/** The numbers of the world and what the account has of them. */
export interface TwilioWorld {
  readonly trunks: Map<string, TrunkRecord>;
  readonly numbers: Map<string, NumberRecord>;
  /** Numbers that others hold. */
  readonly foreign: Set<string>;
  /** Money spent, in purchases. */
  purchases: number;
  releases: number;
  held(phoneNumber: string): NumberRecord | undefined;
  isFree(phoneNumber: string): boolean;
  /** Draws numbers that could be bought now. */
  offer(count: number, areaCode?: string): string[];
  buy(phoneNumber: string, values: { friendlyName: string; trunkSid: string | null }): NumberRecord;
  release(record: NumberRecord): void;
  nextSid(prefix: string): string;
}

const COOL_DOWN_MS = 10 * 86_400_000;

/** Makes a world; `random` draws the numbers. */
export function createWorld(now: () => number, random: () => number): TwilioWorld {
  const trunks = new Map<string, TrunkRecord>();
  const numbers = new Map<string, NumberRecord>();
  const foreign = new Set<string>();
  const released = new Map<string, number>();
  let count = 0;
  const world: TwilioWorld = {
    trunks,
    numbers,
    foreign,
    purchases: 0,
    releases: 0,
    held: (phoneNumber) => [...numbers.values()].find((each) => each.phone_number === phoneNumber),
    isFree(phoneNumber) {
      const cooling = now() - (released.get(phoneNumber) ?? -Infinity) < COOL_DOWN_MS;
      return !cooling && !foreign.has(phoneNumber) && world.held(phoneNumber) === undefined;
    },
    offer(wanted, areaCode = '555') {
      const found = new Set<string>();
      for (let tries = 0; found.size < wanted && tries < wanted * 20; tries += 1) {
        const line = String(2_000_000 + Math.floor(random() * 8_000_000));
        const phoneNumber = `+1${areaCode}${line}`;
        if (world.isFree(phoneNumber)) found.add(phoneNumber);
      }
      return [...found];
    },
    buy(phoneNumber, { friendlyName, trunkSid }) {
      const record: NumberRecord = {
        sid: world.nextSid('PN'),
        phone_number: phoneNumber,
        friendly_name: friendlyName,
        trunk_sid: trunkSid,
        created: new Date(now()),
      };
      numbers.set(record.sid, record);
      world.purchases += 1;
      return record;
    },
    release(record) {
      numbers.delete(record.sid);
      released.set(record.phone_number, now());
      world.releases += 1;
    },
    nextSid: (prefix) => prefix + String((count += 1)).padStart(32, '0'),
  };
  return world;
}
