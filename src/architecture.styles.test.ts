// What stylelint cannot see: how style sheets, components and tokens fit together.
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { classesIn, rulesOf } from './architecture.sheets.js';
import { filesIn, parse, place, read, walk, type Source } from './architecture.sources.js';

const sheets = [...filesIn('src/ui', /\.css$/), ...filesIn('src/components', /\.css$/)];
const widgetSheets = sheets.filter(({ layer }) => layer === 'components');
const scripts = filesIn('src', /\.tsx?$/).filter(
  ({ isTest, layer }) =>
    !isTest && ['ui', 'provider', 'components', 'elements', 'stripe'].includes(layer),
);
const isClass = /^ok-[a-z0-9]+(-[a-z0-9]+)*$/;

describe('classes', () => {
  const tokens = read('src/styles/tokens.css');
  const styled = new Set(
    [...sheets, tokens].flatMap(rulesOf).flatMap(({ path }) => classesIn(path.join(' '))),
  );

  it('in components have a rule in a style sheet', () => {
    const problems = scripts.flatMap((source) =>
      classNames(source)
        .filter(({ name }) => !styled.has(name))
        .map(({ name, where }) => `${where}: no style sheet knows .${name}`),
    );
    expect(problems).toEqual([]);
  });

  it('in style sheets are used by a component', () => {
    const used = new Set(scripts.flatMap(words));
    expect([...styled].filter((name) => !used.has(name)).sort()).toEqual([]);
  });

  it('of a widget begin with its name', () => {
    const problems = widgetSheets.flatMap((sheet) => {
      const folder = sheet.path.split('/')[2] ?? '';
      const name = `ok-${folder.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()}`;
      return rulesOf(sheet).flatMap(({ path, where }) => {
        const first = classesIn(path.find((part) => !part.startsWith('@')) ?? '')[0];
        return !first || first === name || first.startsWith(`${name}-`)
          ? []
          : [`${where}: .${first} does not begin with ${name}`];
      });
    });
    expect(problems).toEqual([]);
  });
});

describe('sheets', () => {
  it('are joined once each', () => {
    const joined = ['src/styles/ui.css', 'src/styles/widgets.css'].flatMap((path) =>
      [...read(path).text.matchAll(/@import '\.\.\/([^']+)'/g)].map(([, file]) => `src/${file}`),
    );
    expect(joined.sort()).toEqual(sheets.map(({ path }) => path).sort());
  });

  it('are the same with and without layers', () => {
    const imports = (path: string) =>
      [...read(path).text.matchAll(/@import '([^']+)'/g)].map(([, file]) => file);
    expect(imports('src/styles/unlayered.css')).toEqual(imports('src/styles/index.css'));
  });

  it('move only where motion is welcome', () => {
    const welcome = '@media (prefers-reduced-motion: no-preference)';
    const problems = sheets.flatMap(rulesOf).flatMap(({ path, declarations, where }) =>
      declarations
        .filter(({ property }) => /^(transition|animation)(-duration)?$/.test(property))
        // One millisecond is a delayed appearance, not a motion.
        .filter(({ value }) => !path.includes(welcome) && !/(^|\s)(1ms|none)\b/.test(value))
        .map(({ property }) => `${where}: ${property} outside ${welcome}`),
    );
    expect(problems).toEqual([]);
  });

  it('of widgets measure their container, not the window', () => {
    const problems = widgetSheets
      .flatMap(rulesOf)
      .flatMap(({ path, where }) =>
        path
          .filter((part) => /^@media.*(width|height|orientation|aspect-ratio)/.test(part))
          .map((part) => `${where}: ${part} looks at the window; use @container`),
      );
    expect(problems).toEqual([]);
  });

  it('give the root of a widget no outer margin', () => {
    const problems = widgetSheets.flatMap((sheet) => {
      const folder = sheet.path.split('/')[2] ?? '';
      const name = `ok-${folder.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()}`;
      return rulesOf(sheet)
        .filter(({ path }) => path.filter((part) => !part.startsWith('@')).join(' ') === `.${name}`)
        .flatMap(({ declarations, where }) =>
          declarations
            .filter(({ property, value }) => property.startsWith('margin') && value !== '0')
            .map(({ property }) => `${where}: ${property} on the root of a widget`),
        );
    });
    expect(problems).toEqual([]);
  });
});

describe('custom properties', () => {
  const declared = (source: Source) =>
    rulesOf(source).flatMap(({ declarations, where }) =>
      declarations
        .filter(({ property }) => property.startsWith('--'))
        .map(({ property }) => ({ property, where })),
    );
  const tokens = new Set(declared(read('src/styles/tokens.css')).map(({ property }) => property));

  it('are about thirty tokens', () => {
    expect(tokens.size).toBeLessThanOrEqual(32);
  });

  it('of a widget are read with a fallback and never defined by us', () => {
    const problems = widgetSheets.flatMap(declared);
    expect(problems.map(({ property, where }) => `${where}: ${property}`)).toEqual([]);
  });

  it('without a fallback are tokens, or of our own parts', () => {
    const known = new Set([...tokens, ...sheets.flatMap(declared).map(({ property }) => property)]);
    const problems = sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)]
        .filter(([, name = '']) => !known.has(name))
        .map(([, name]) => `${path}: var(${name}) is defined nowhere and has no fallback`),
    );
    expect(problems).toEqual([]);
  });
});

/** Class names written in a className, a call of cx() or a classList, with their places. */
function classNames(source: Source): { name: string; where: string }[] {
  const found: { name: string; where: string }[] = [];
  const collect = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) {
      for (const name of node.text.split(/\s+/).filter((word) => isClass.test(word))) {
        found.push({ name, where: place(source, node) });
      }
    } else if (!ts.isCallExpression(node) || isClassCall(node)) node.forEachChild(collect);
  };
  walk(parse(source), (node) => {
    const isAttribute = ts.isJsxAttribute(node) && /^(className|class)$/.test(node.name.getText());
    const isProperty = ts.isPropertyAssignment(node) && node.name.getText() === 'className';
    if (!isAttribute && !isProperty && !(ts.isCallExpression(node) && isClassCall(node)))
      return true;
    node.forEachChild(collect);
    return false;
  });
  return found;
}

function isClassCall(node: ts.CallExpression): boolean {
  return /^cx$|\.classList\.(add|toggle)$/.test(node.expression.getText());
}

/** Everything in a file that may be a class name, wherever it stands. */
function words(source: Source): string[] {
  const found: string[] = [];
  walk(parse(source), (node) => {
    if (ts.isStringLiteralLike(node)) found.push(...node.text.split(/\s+/));
  });
  return found;
}
