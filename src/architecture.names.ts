import ts from 'typescript';
import { fileBehind, importsOf, parse, read } from './architecture.sources.js';

/** Names that a module exports, types too, through any number of barrels, on lines of text. */
export function exportsOf(path: string): string {
  return [...new Set(namesIn(path))].sort().join('\n');
}

function namesIn(path: string): string[] {
  const source = read(path);
  return parse(source).statements.flatMap((statement): string[] => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (exportClause && ts.isNamedExports(exportClause)) {
        return exportClause.elements.map(({ name }) => name.text);
      }
      const from = moduleSpecifier?.getText().slice(1, -1);
      const target = importsOf(source).find(({ specifier }) => specifier === from)?.target;
      const file = target && fileBehind(target);
      return file ? namesIn(file) : [];
    }
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    return isNamed && statement.name ? [statement.name.text] : [];
  });
}
