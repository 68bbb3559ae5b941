// Figures of many runs, and how they stand beside their bars.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Gathers figures by scene and library. */
export function createFigures() {
  const runs = new Map();
  const keyOf = (scene, who) => `${scene} ${who}`;
  return {
    add(scene, who, value) {
      const key = keyOf(scene, who);
      runs.set(key, [...(runs.get(key) ?? []), value]);
    },
    /** Undefined for what was not measured. */
    of(scene, who) {
      const values = runs.get(keyOf(scene, who));
      return values && median(values);
    },
    /**
     * How many times the one is the other: the median over the runs, each figure beside the one of its
     * own run, so that a machine which becomes slower meanwhile is slower for both.
     */
    times([scene, who], [otherScene, other]) {
      const values = runs.get(keyOf(scene, who));
      const others = runs.get(keyOf(otherScene, other));
      return values && others && median(values.map((value, run) => value / others[run]));
    },
  };
}

/** The same list, begun elsewhere in each run: whoever comes after a heavy page waits for its end. */
export const inTurn = (list, run) => {
  const start = run % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
};

export const round = (value, digits = 1) =>
  value === undefined ? undefined : Number(value.toFixed(digits));
