import { brandPalette, type BrandColors, type ContrastProblem } from '../../theme/index.js';
import { isColorField, type ColorFieldName } from './brandForm.js';

/** What fails of one color, summed up: the places, the worst of them, and what would help. */
export type Failing = {
  field: ColorFieldName;
  /** The pair that is hardest to read. */
  worst: ContrastProblem;
  places: readonly string[];
  /** How many pairs it spoils. */
  count: number;
  suggestion: string;
};

/** Text that is hard to read, by the color to blame. */
export function failingOf(pairs: readonly ContrastProblem[]): Failing[] {
  const groups = new Map<ColorFieldName, ContrastProblem[]>();
  for (const pair of pairs) {
    if (!isColorField(pair.field)) continue;
    groups.set(pair.field, [...(groups.get(pair.field) ?? []), pair]);
  }
  return [...groups].flatMap(([field, all]): Failing[] => {
    const [worst] = [...all].sort((a, b) => a.ratio - b.ratio);
    if (!worst) return [];
    const places = [...new Set(all.map(({ place }) => place))];
    return [{ field, worst, places, count: all.length, suggestion: worst.suggestion }];
  });
}

/** Text that is hard to read with the colors of a brand. */
export function failingPairs(look: BrandColors): Failing[] {
  return failingOf(brandPalette(look).failures.filter(({ kind }) => kind === 'text'));
}
