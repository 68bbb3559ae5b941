/** How a part is drawn. */
export type SwatchLine = 'dotted' | 'dashed' | 'budget' | 'hatch';

/** Props of {@link Swatch}. */
export type SwatchProps = { tone?: number | undefined; line?: SwatchLine | undefined };

/** A little of the colour, or of the line, that a part is drawn with. */
export function Swatch({ tone, line }: SwatchProps) {
  return (
    <span
      className="ok-usage-chart-swatch"
      aria-hidden="true"
      data-series={tone}
      data-line={line}
    />
  );
}
