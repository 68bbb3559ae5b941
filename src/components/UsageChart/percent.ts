/** A share of the chart as SVG takes it, as in "12.5%". */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 10_000) / 100}%`;
}
