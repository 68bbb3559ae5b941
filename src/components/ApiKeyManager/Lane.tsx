/** Props of {@link Lane}. */
export type LaneProps = {
  /** Calls an hour, oldest first. */
  hours: readonly number[];
  /** What a full bar stands for; both keys share it. */
  most: number;
  /** The key that takes over. */
  isNew?: boolean;
};

const HEIGHT = 40;

/** Calls of a key, one bar an hour. Time runs from left to right in every language; words say it too. */
export function Lane({ hours, most, isNew = false }: LaneProps) {
  return (
    <svg
      aria-hidden="true"
      className="ok-api-key-manager-lane"
      data-new={isNew ? '' : undefined}
      viewBox={`0 0 ${hours.length * 10} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {hours.map((calls, index) => {
        // A single call must not vanish beside a thousand.
        const height = calls === 0 ? 0 : Math.max(1, (calls / most) * HEIGHT);
        return <rect key={index} x={index * 10} y={HEIGHT - height} width={9} height={height} />;
      })}
    </svg>
  );
}
