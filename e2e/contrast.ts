import type { Locator } from '@playwright/test';

/** Texts in a part of a page, and those of them that WCAG AA calls too hard to read. */
export interface Reading {
  readonly texts: number;
  readonly hard: string[];
}

/** Measures every text in a part of a page against what lies behind it, as the browser paints both. */
export function readingOf(part: Locator): Promise<Reading> {
  return part.evaluate((root) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser paints no canvas.');

    /** What one sees of colors that lie on each other, the lowest first: whatever CSS writes, as sRGB. */
    const painted = (colors: readonly string[]): readonly number[] => {
      context.globalAlpha = 1;
      for (const color of ['white', ...colors]) {
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const luminance = (channels: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      // Two pixels is where texts are that only assistive technology gets.
      return width > 2 && height > 2 && getComputedStyle(element).visibility === 'visible';
    };

    const hard: string[] = [];
    let texts = 0;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (text === '' || !element || !isSeen(element)) continue;
      // What cannot be used may be faint.
      if (element.closest(':disabled, [aria-disabled="true"]')) continue;
      texts += 1;
      const grounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        grounds.unshift(getComputedStyle(at).backgroundColor);
      }
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const [one, other] = [luminance(painted(grounds)), luminance(painted([...grounds, color]))];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const size = parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      if (ratio < (isLarge ? 3 : 4.5)) hard.push(`${text}: ${ratio.toFixed(2)}`);
    }
    return { texts, hard };
  });
}
