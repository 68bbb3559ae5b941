import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** One file of the repository, read for the checks of the architecture tests. */
export interface Source {
  /** From the repository's root, with slashes. */
  path: string;
  text: string;
  /** First folder below `src`, or the empty string. */
  layer: string;
  /** A test, or a helper that only tests load. */
  isTest: boolean;
}

/** Every file with one of the endings below a folder of the repository. */
export function filesIn(folder: string, endings: RegExp): Source[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true }).flatMap((entry): Source[] => {
    const path = join(folder, entry.name).split(sep).join('/');
    if (entry.isDirectory()) {
      return /^(node_modules|dist)$/.test(entry.name) ? [] : filesIn(path, endings);
    }
    return endings.test(entry.name) ? [read(path)] : [];
  });
}

/** One file by its path from the root. */
export function read(path: string): Source {
  return {
    path,
    text: readFileSync(join(root, path), 'utf8'),
    layer: /^src\/([^/]+)\//.exec(path)?.[1] ?? '',
    isTest: /\.test\.tsx?$|^src\/architecture\.|\/test-[^/]+$|^server\/test\//.test(path),
  };
}

const trees = new Map<string, ts.SourceFile>();

/** The syntax tree of a TypeScript file. */
export function parse({ path, text }: Source): ts.SourceFile {
  const known = trees.get(path);
  if (known) return known;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  trees.set(path, tree);
  return tree;
}

/** Calls back for every node below one, unless `visit` answers false for a node above it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => boolean | void): void {
  node.forEachChild((child) => {
    if (visit(child) !== false) walk(child, visit);
  });
}

/** `path:line` of a node, as editors and terminals understand it. */
export function place(source: Source, node: ts.Node): string {
  const tree = parse(source);
  const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
  return `${source.path}:${line + 1}`;
}

/** One import of a file, static or dynamic; re-exports too. */
export interface Import {
  specifier: string;
  /** The imported file from the root, with `.js` as written; only of relative imports. */
  target?: string;
  /** Gone after compilation: `import type`. */
  typeOnly: boolean;
  where: string;
}

/** All imports of a file. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  walk(parse(source), (node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return;
    const target = specifier.startsWith('.')
      ? posix.join(posix.dirname(source.path), specifier)
      : undefined;
    const typeOnly =
      ts.isImportTypeNode(node) ||
      (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly === true) ||
      (ts.isExportDeclaration(node) && node.isTypeOnly);
    found.push({ specifier, target, typeOnly, where: place(source, node) });
  });
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  const text = (name?: ts.Node) => (name && ts.isStringLiteral(name) ? name.text : undefined);
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return text(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return text(node.argument.literal);
  }
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? text(node.arguments[0]) : undefined;
}

/** Whether a path as imported (`.js`) is a file of the repository, and which. */
export function fileBehind(target: string): string | undefined {
  const stem = target.replace(/\.js$/, '');
  return [`${stem}.ts`, `${stem}.tsx`, target]
    .filter((path) => /\.\w+$/.test(path) && existsSync(join(root, path)))
    .map((path) => relative(root, join(root, path)).split(sep).join('/'))[0];
}
