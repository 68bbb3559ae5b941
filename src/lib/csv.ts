/** Marks a file as UTF-8 for spreadsheets that would guess otherwise. */
export const CSV_BOM = '\uFEFF';

// What a spreadsheet may take for the beginning of a formula, in full width too.
const TRIGGER = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;

// Semicolon and tab separate cells in the spreadsheets of some countries.
const MUST_QUOTE = /[",;\t\r\n\0]|^\s|\s$/;

/** One cell: never a formula, quoted where it has to be. */
function cellOf(value: string): string {
  const text = TRIGGER.test(value) ? `'${value}` : value;
  return MUST_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV of RFC 4180, each ended by CRLF. No cell can start a formula: those get a `'` in front. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/** The separator that a file uses: the one that its first line has most of, outside of quotes. */
function separatorOf(text: string): string {
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(text)?.[0].replaceAll(/"[^"]*"/g, '') ?? '';
  const count = (separator: string): number => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Reads CSV with commas, semicolons or tabs into rows of cells; empty lines are left out. */
export function parseCsv(text: string): string[][] {
  const plain = text.startsWith(CSV_BOM) ? text.slice(1) : text;
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.length > 1 || cell !== '') rows.push(row);
    row = [];
    cell = '';
  };
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (plain.charAt(at + 1) === '"') {
        cell += letter;
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && plain.charAt(at + 1) === '\n') at += 1;
      endRow();
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
