import { invalid } from '../http/problem.js';
import { isPlainSvg } from './pictureType.js';

const ELEMENTS = 5000;
/** How often parts may be drawn again, masked or filled with others: each may double what is to be drawn. */
const REFERENCES = 200;
const DEPTH = 32;

/**
 * What a drawing must not have. The picture that is kept is made of pixels, so none of it could act; refusing it says
 * so before anybody wonders where a part has gone, and keeps what is costly to draw from being drawn.
 */
const refusals: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [
    /<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet/i,
    'The SVG must not have a document type or a style sheet',
  ],
  [
    /<(?:[\w-]+:)?script[\s>/]|javascript\s*:|[\s"'/]on[a-z]+\s*=/i,
    'The SVG must not have scripts',
  ],
  [
    /<(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|video|audio|canvas|html|body|animate\w*|set|handler|listener)[\s>/]/i,
    'The SVG must be a still drawing without other documents inside',
  ],
  [
    /<(?:[\w-]+:)?(?:image|feImage)[\s>/]/i,
    'The SVG must not have pictures inside; upload it as PNG',
  ],
  [
    /(?:href|src)\s*=\s*(?:["']\s*(?!#)[^"'\s]|[^"'\s#>])/i,
    'The SVG must not refer to anything outside of it',
  ],
  [/url\(\s*(?!["']?\s*#)|@import/i, 'The SVG must not refer to anything outside of it'],
  [/<(?:[\w-]+:)?(?:filter|fe[A-Z]\w+)[\s>/]/, 'The SVG must not have filters; upload it as PNG'],
];

/** Text with its character references resolved, so that none can hide a word. */
function resolved(text: string): string {
  return text.replace(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi,
    (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

/** Throws 422 for a drawing that does more than draw. */
export function checkSvg(text: string): void {
  const plain = resolved(text);
  if (plain.includes('\0')) throw invalid('file', 'The SVG cannot be read');
  for (const [pattern, sentence] of refusals)
    if (pattern.test(plain)) throw invalid('file', sentence);
  if (!isPlainSvg(text)) throw invalid('file', 'The SVG cannot be read');
  const parts = plain.match(/<[\w/][^>]*>?/g) ?? [];
  if (parts.length > ELEMENTS) throw invalid('file', 'The SVG has too many parts');
  const references = plain.match(/<(?:[\w-]+:)?use[\s>/]|url\(\s*["']?#/g) ?? [];
  if (references.length > REFERENCES) throw invalid('file', 'The SVG repeats too many parts');
  let depth = 0;
  for (const part of parts) {
    if (part.startsWith('</')) depth -= 1;
    else if (!part.endsWith('/>')) depth += 1;
    if (depth > DEPTH) throw invalid('file', 'The SVG is nested too deep');
  }
}
