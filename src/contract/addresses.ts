/** Bytes of an address: 4 of IPv4, 16 of IPv6. */
type Bytes = readonly number[];

function parseIpv4(text: string): Bytes | null {
  const parts = text.split('.');
  if (parts.length !== 4) return null;
  // A leading zero reads as octal elsewhere: such a text would name two addresses.
  const bytes = parts.map((part) => (/^(?:0|[1-9]\d{0,2})$/.test(part) ? Number(part) : 256));
  return bytes.every((byte) => byte < 256) ? bytes : null;
}

function parseGroups(text: string): Bytes | null {
  if (text === '') return [];
  const groups = text.split(':');
  const dotted = groups.at(-1)?.includes('.') ? parseIpv4(groups.pop() ?? '') : [];
  if (!dotted || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  const bytes = groups.flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
  return [...bytes, ...dotted];
}

function parseIpv6(text: string): Bytes | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [left, right] = halves.map(parseGroups);
  if (!left || right === null) return null;
  if (!right) return left.length === 16 ? left : null;
  const zeros = 16 - left.length - right.length;
  if (zeros < 2) return null;
  return [...left, ...Array.from({ length: zeros }, () => 0), ...right];
}

function isMapped(bytes: Bytes): boolean {
  return bytes.length === 16 && bytes.slice(0, 12).every((byte, i) => byte === (i < 10 ? 0 : 255));
}

/** Bytes of an address; IPv4 inside IPv6 counts as IPv4. Null for anything else. */
function parseAddress(text: string): Bytes | null {
  const bytes = text.includes(':') ? parseIpv6(text) : parseIpv4(text);
  return bytes && isMapped(bytes) ? bytes.slice(12) : bytes;
}

interface Range {
  readonly bytes: Bytes;
  readonly bits: number;
}

function parseRange(text: string): Range | null {
  const [address = '', length, ...more] = text.split('/');
  const bytes = parseAddress(address);
  if (!bytes || more.length > 0) return null;
  const bits = bytes.length * 8;
  if (length === undefined) return { bytes, bits };
  if (!/^(?:0|[1-9]\d{0,2})$/.test(length)) return null;
  // A mapped address is written with the length of IPv6.
  const dressed = address.includes(':') && bytes.length === 4 ? 96 : 0;
  const wanted = Number(length) - dressed;
  return wanted >= 0 && wanted <= bits ? { bytes, bits: wanted } : null;
}

/** Whether a text is an address or a range of them, such as `10.0.0.0/8` or `2001:db8::/32`. */
export function isAddressRange(text: string): boolean {
  return parseRange(text) !== null;
}

/** Whether an address lies in one of the ranges. What cannot be read lies in none. */
export function isAddressIn(address: string, ranges: readonly string[]): boolean {
  const bytes = parseAddress(address);
  if (!bytes) return false;
  return ranges.some((text) => {
    const range = parseRange(text);
    if (!range || range.bytes.length !== bytes.length) return false;
    return range.bytes.every((byte, i) => {
      const mask = (0xff00 >> Math.min(8, Math.max(0, range.bits - i * 8))) & 255;
      return (byte & mask) === ((bytes[i] ?? 0) & mask);
    });
  });
}
