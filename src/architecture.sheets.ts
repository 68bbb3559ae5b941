import type { Source } from './architecture.sources.js';

/** One rule of a style sheet: its own declarations, with everything it is nested in. */
export interface Rule {
  /** Selectors and at-rules from the outside in. */
  path: string[];
  declarations: { property: string; value: string }[];
  where: string;
}

/** Splits plain CSS into its rules. Enough for sheets that stylelint has already accepted. */
export function rulesOf({ path, text }: Source): Rule[] {
  // Comments become blanks of the same shape, so that line numbers stay true.
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const rules: Rule[] = [];
  const open: Rule[] = [];
  let from = 0;
  for (const { 0: mark, index } of plain.matchAll(/[{};]/g)) {
    const piece = plain.slice(from, index).trim().replace(/\s+/g, ' ');
    from = index + 1;
    if (mark === '{') {
      const line = plain.slice(0, index).split('\n').length;
      const rule = {
        path: [...(open.at(-1)?.path ?? []), piece],
        declarations: [],
        where: `${path}:${line}`,
      };
      rules.push(rule);
      open.push(rule);
      continue;
    }
    const colon = piece.indexOf(':');
    if (colon > 0 && !piece.startsWith('@')) {
      open.at(-1)?.declarations.push({
        property: piece.slice(0, colon).trim(),
        value: piece.slice(colon + 1).trim(),
      });
    }
    if (mark === '}') open.pop();
  }
  return rules;
}

/** The class names in a selector. */
export function classesIn(selector: string): string[] {
  return [...selector.matchAll(/\.(-?[_a-z][\w-]*)/gi)].map(([, name = '']) => name);
}
