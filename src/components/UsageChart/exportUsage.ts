import { CSV_BOM, toCsv } from '../../lib/csv.js';
import { saveFile } from '../../lib/saveFile.js';
import { laterOf } from './laterOf.js';
import type { UsageContent, Words } from './types.js';

/** The figures as CSV: one row a time, a column for every part, plain numbers for whoever computes. */
export function usageCsv(content: UsageContent, words: Words): string {
  const later = laterOf(words);
  const { series: all, previous } = content;
  const [only] = all;
  // What is not split has no part beside its total.
  const series = all.length === 1 && only?.key === 'total' ? [] : all;
  const times = [...new Set(all.flatMap(({ points }) => points.map(({ at }) => at)))].sort();
  const values = all.map(({ points }) => new Map(points.map((point) => [point.at, point])));
  return toCsv([
    [
      later.csvTime,
      ...series.map(({ label }) => label),
      later.csvTotal,
      later.csvFinal,
      ...(previous ? [later.csvPrevious] : []),
    ],
    ...times.map((at, index) => {
      const row = values.map((line) => line.get(at));
      return [
        at,
        ...row.slice(0, series.length).map((point) => String(point?.value ?? 0)),
        String(row.reduce((sum, point) => sum + (point?.value ?? 0), 0)),
        row.some((point) => point?.provisional) ? later.no : later.yes,
        ...(previous ? [String(previous.points[index]?.value ?? '')] : []),
      ];
    }),
  ]);
}

/** Hands the figures to the person as a file. Answers its name and how many rows it has. */
export function exportUsage(content: UsageContent, words: Words): { name: string; rows: number } {
  const csv = usageCsv(content, words);
  const name = laterOf(words).exportName(content.range.from, content.range.to);
  saveFile(name, [CSV_BOM, csv]);
  return { name, rows: csv.split('\r\n').length - 2 };
}
