/** Props of {@link Meter}. */
export type MeterProps = {
  /** Filled share, 0 to 1. */
  share: number;
  /** Colour of the filled part; none is the accent. */
  tone?: number;
  /** Shares that are marked. */
  marks?: readonly number[];
};

const percent = (share: number): string => `${Math.min(100, Math.max(0, share * 100))}%`;

/** A filled bar; the words beside it say the same. By percentages in SVG, which need no style. */
export function Meter({ share, tone, marks = [] }: MeterProps) {
  return (
    <svg className="ok-usage-chart-meter" aria-hidden="true">
      <rect className="ok-usage-chart-track" y="3" width="100%" height="6" rx="3" />
      <rect
        className="ok-usage-chart-bars"
        data-series={tone ?? 1}
        y="3"
        width={percent(share)}
        height="6"
        rx="3"
      />
      {marks.map((mark) => (
        <line
          key={mark}
          className="ok-usage-chart-stroke"
          data-line="mark"
          x1={percent(mark)}
          x2={percent(mark)}
          y1="0"
          y2="12"
        />
      ))}
    </svg>
  );
}
