// How code reads: directives, side effects, effects, visible text and sizes.
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesIn, parse, place, walk, type Source } from './architecture.sources.js';

const product = filesIn('src', /\.tsx?$/).filter(({ isTest }) => !isTest);
const inLayers = (...layers: string[]) => product.filter(({ layer }) => layers.includes(layer));

describe('use client', () => {
  const isMarked = (source: Source) => /^['"]use client['"];/.test(source.text);

  it('stands on every file with a hook, a context or a handler', () => {
    const problems = inLayers('ui', 'provider', 'hooks', 'components', 'stripe').flatMap(
      (source) => {
        const reason = isMarked(source) ? undefined : find(source, needsClient);
        return reason ? [`${reason}: begin the file with 'use client'`] : [];
      },
    );
    expect(problems).toEqual([]);
  });

  it('stands on no file that a server may use', () => {
    const problems = inLayers('contract', 'client', 'lib', 'chart', 'theme').filter(isMarked);
    expect(problems.map(({ path }) => path)).toEqual([]);
  });

  function needsClient(node: ts.Node): boolean {
    if (ts.isJsxAttribute(node)) {
      return /^on[A-Z]/.test(node.name.getText()) && !!node.initializer;
    }
    if (!ts.isCallExpression(node)) return false;
    return /^(React\.)?(use([A-Z]\w*)?|createContext)$/.test(node.expression.getText());
  }
});

it('does nothing at import time', () => {
  const problems = product.flatMap((source) => {
    const found: string[] = [];
    walk(parse(source), (node) => {
      // What stands in a function runs when it is called; what stands in a type never runs.
      if (ts.isFunctionLike(node) || ts.isTypeNode(node) || ts.isTypeOfExpression(node))
        return false;
      const what = sideEffect(node);
      if (what) found.push(`${place(source, node)}: ${what} runs when the module is loaded`);
      return !what;
    });
    return found;
  });
  expect(problems).toEqual([]);

  function sideEffect(node: ts.Node): string | undefined {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText();
      return /^((Date|performance)\.now|Math\.random|addEventListener|set(Timeout|Interval)|fetch)$/.test(
        called,
      )
        ? called
        : undefined;
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
      return node.arguments?.length ? undefined : 'new Date()';
    }
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    const isPage = /^(window|document|navigator|(local|session)Storage)$/;
    return isPage.test(node.expression.getText()) ? node.getText() : undefined;
  }
});

describe('effects', () => {
  const isEffect = (node: ts.Node): node is ts.CallExpression =>
    ts.isCallExpression(node) &&
    /^(React\.)?use(Isomorphic)?(Layout|Insertion)?Effect$/.test(node.expression.getText());

  it('give their reason in a comment above', () => {
    const problems = product.flatMap((source) => {
      const found: string[] = [];
      walk(parse(source), (node) => {
        if (!isEffect(node) || !ts.isExpressionStatement(node.parent)) return;
        const above = ts.getLeadingCommentRanges(source.text, node.parent.getFullStart());
        if (!above?.length) found.push(`${place(source, node)}: why does this effect exist?`);
      });
      return found;
    });
    expect(problems).toEqual([]);
  });

  it('are at most one in a widget', () => {
    const places = new Map<string, string[]>();
    for (const source of inLayers('components')) {
      const widget = source.path.split('/')[2] ?? '';
      walk(parse(source), (node) => {
        if (isEffect(node))
          places.set(widget, [...(places.get(widget) ?? []), place(source, node)]);
      });
    }
    expect([...places.values()].filter((found) => found.length > 1)).toEqual([]);
  });
});

it('keeps every visible text in messages.ts', () => {
  const speaking =
    /^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label)$/;
  const problems = inLayers('components', 'ui', 'stripe').flatMap((source) => {
    const found: string[] = [];
    walk(parse(source), (node) => {
      if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) {
        found.push(`${place(source, node)}: "${node.text.trim()}"`);
      }
      if (!ts.isJsxAttribute(node) || !speaking.test(node.name.getText())) return;
      const value = node.initializer;
      const literal =
        value && ts.isJsxExpression(value) && value.expression ? value.expression : value;
      if (literal && ts.isStringLiteralLike(literal) && /\p{L}/u.test(literal.text)) {
        found.push(`${place(source, node)}: ${node.getText()}`);
      }
    });
    return found;
  });
  expect(problems).toEqual([]);
});

it('keeps an error of a widget inside of it', () => {
  const files = inLayers('components');
  const problems = files.flatMap(({ path }) => {
    const widget = /\/(\w+)View\.tsx$/.exec(path)?.[1];
    const container = files.find((file) => file.path === path.replace('View.tsx', '.tsx'));
    if (!widget || !container || container.text.includes(`<WidgetBoundary widget="${widget}"`)) {
      return [];
    }
    return [`${container.path}: put it into <WidgetBoundary widget="${widget}" root={props}>`];
  });
  expect(problems).toEqual([]);
});

describe('sizes', () => {
  const everything = [
    'src',
    'server',
    'examples',
    'stories',
    '.storybook',
    'e2e',
    'scripts',
    'bench',
  ];
  const files = everything.flatMap((folder) => filesIn(folder, /\.(tsx?|mjs|css|sql)$/));
  const lines = ({ text }: Source) => text.split('\n').length - 1;

  it('keep files under 250 lines, tests under 300', () => {
    const problems = files
      .filter((file) => lines(file) > (file.isTest || file.path.startsWith('e2e/') ? 300 : 250))
      .map((file) => `${file.path}: ${lines(file)} lines; split it by subject`);
    expect(problems).toEqual([]);
  });

  it('keep containers under 120 lines', () => {
    const paths = new Set(files.map(({ path }) => path));
    const problems = inLayers('components')
      .filter(({ path }) => path.endsWith('.tsx') && !path.endsWith('View.tsx'))
      .filter(({ path }) => paths.has(path.replace(/\.tsx$/, 'View.tsx')))
      .filter((file) => lines(file) > 120)
      .map((file) => `${file.path}: ${lines(file)} lines; what is not data belongs to the View`);
    expect(problems).toEqual([]);
  });
});

function find(source: Source, matches: (node: ts.Node) => boolean): string | undefined {
  let found: string | undefined;
  walk(parse(source), (node) => {
    if (!found && matches(node)) found = `${place(source, node)}: ${node.getText().slice(0, 60)}`;
    return !found;
  });
  return found;
}
