// The same hours for everybody: a daily rhythm with a little noise, and one peak.
export const start = Date.UTC(2025, 0, 1);
export const HOUR = 3_600_000;

export function makePoints(count) {
  return Array.from({ length: count }, (_, index) => {
    const wave = Math.sin((index % 24) / 7.6) ** 2;
    const noise = Math.abs(Math.sin(index * 127.1) * 43_758.5) % 1;
    const at = start + index * HOUR;
    return {
      at,
      // As a server writes it.
      iso: new Date(at).toISOString(),
      value: index === count >> 1 ? 900 : Math.round(200 * wave + 40 * noise),
    };
  });
}
