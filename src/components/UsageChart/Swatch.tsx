/** How a part is drawn. */
export type SwatchLine = 'dotted' | 'dashed' | 'budget' | 'hatch';

/** A little of the colour, or of the line, that a part is drawn with. */
export function Swatch({ tone, line }: { tone?: number; line?: SwatchLine }) {
  return (
    <span
      className="ok-usage-chart-swatch"
      aria-hidden="true"
      data-series={tone}
      data-line={line}
    />
  );
}
