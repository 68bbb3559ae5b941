/** How well a part of a page can be read, by what a browser paints. */
export interface Contrast {
  /** Texts that were measured. */
  readonly texts: number;
  /** Those that WCAG AA calls too hard to read, with their contrast. */
  readonly hard: string[];
  /** Borders of fields and rings of focus that were measured. */
  readonly edges: number;
  /** Those below 3:1 against what is around them. */
  readonly faint: string[];
}

/**
 * Measures every text in a part of a page, every border of a field and every ring of focus against what
 * lies behind it. Refers to nothing outside of itself, so that it can be sent into a page.
 */
export function readContrast(root: Element): Contrast {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser paints no canvas.');

  const known = new Map<string, number>();
  /** Luminance of colors that lie on each other, the lowest first: whatever CSS writes, as sRGB. */
  const seen = (colors: readonly string[]): number => {
    const key = colors.join(';');
    const before = known.get(key);
    if (before !== undefined) return before;
    for (const color of ['white', ...colors]) {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map(
      (channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      },
    );
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    known.set(key, luminance);
    return luminance;
  };
  const ratio = (grounds: readonly string[], ...colors: readonly string[]): number => {
    const [one, other] = [seen(grounds), seen([...grounds, ...colors])];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const groundsOf = (element: Element | null): string[] => {
    const grounds: string[] = [];
    for (let at = element; at; at = at.parentElement) {
      grounds.unshift(getComputedStyle(at).backgroundColor);
    }
    return grounds;
  };
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    // Two pixels is where texts are that only assistive technology gets.
    return width > 2 && height > 2 && getComputedStyle(element).visibility === 'visible';
  };
  // What cannot be used may be faint.
  const isOff = (element: Element): boolean =>
    element.closest(':disabled, [aria-disabled="true"]') !== null;

  const hard: string[] = [];
  let texts = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || !element || !isSeen(element) || isOff(element)) continue;
    texts += 1;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const found = ratio(groundsOf(element), color);
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    if (found < (isLarge ? 3 : 4.5)) hard.push(`${text}: ${found.toFixed(2)}`);
  }

  const faint: string[] = [];
  let edges = 0;
  const edge = (element: Element, what: string, ...layers: readonly string[]): void => {
    edges += 1;
    const found = ratio(groundsOf(element.parentElement), ...layers);
    if (found < 3) {
      const name = element.getAttribute('aria-label') ?? element.textContent;
      faint.push(`${what} of ${element.className} ${name}: ${found.toFixed(2)}`);
    }
  };
  const controls = 'button, a[href], input, select, textarea, [tabindex="0"]';
  for (const element of root.querySelectorAll(controls)) {
    if (!isSeen(element) || isOff(element)) continue;
    const style = getComputedStyle(element);
    const isRinged = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
    if (isRinged) edge(element, 'ring', style.outlineColor);
    const isField = element.matches('input, select, textarea');
    // Beside rows, fields are known by their icons; and what has a ring needs no border.
    const isQuiet = element.matches('.ok-quiet, [readonly], [data-quiet] *');
    const isEdged = Number.parseFloat(style.borderTopWidth) > 0;
    // What a field is filled with lies below its border too.
    if (isField && isEdged && !isQuiet && !isRinged) {
      edge(element, 'border', style.backgroundColor, style.borderTopColor);
    }
  }
  return { texts, hard, edges, faint };
}
