// Values that want to leave their place, through every way in: each is refused or left out.
import { describe, expect, it } from 'vitest';
import { applyTokens } from '../provider/tokens.js';
import { brandTailwind, brandTokens, paletteTokens } from './brandTokens.js';
import { brandDesignTokens } from './designTokens.js';
import { brandPalette } from './palette.js';
import { hostileValues } from './test-hostile.js';
import { tokenProperties, type BrandTokens } from './tokens.js';

const names = ['color-primary', 'color-accent', 'font', 'font-mono', 'font-size', 'radius', 'unit'];
const safe =
  /^(?:#[0-9a-f]{6}|light-dark\(\s*#[0-9a-f]{6}\s*,\s*#[0-9a-f]{6}\s*\)|\d{1,3}(?:\.\d{1,4})?(?:px|rem|em)|[\p{L}\p{N} ,'"_-]{1,200})$/iu;

it('are three hundred and more', () => {
  expect(new Set(hostileValues).size).toBeGreaterThanOrEqual(300);
});

describe.each(names)('as %s', (name) => {
  it('reach no style sheet, no theme and no file', () => {
    for (const value of hostileValues) {
      const tokens: BrandTokens = { [name]: value };
      for (const [, kept] of tokenProperties(tokens)) expect(kept).toMatch(safe);
      const css = brandTokens(tokens);
      expect(css).toMatch(
        /^$|^\.ok-root\{--ok-[\w-]+:[^{};:@\\/()<>]*(?:light-dark\([#\w, ]+\))?\}$/,
      );
      expect(brandTailwind(tokens)).not.toMatch(/url|import|expression|javascript|[\\<>]|\/\*/i);
      expect(JSON.stringify(brandDesignTokens(tokens))).not.toMatch(/url\(|javascript|</i);
    }
  });
});

it('are no colors of a brand', () => {
  const none = brandPalette({});
  for (const value of hostileValues) {
    for (const field of ['primary_color', 'accent_color', 'background_color'] as const) {
      expect(brandPalette({ [field]: value })).toEqual(none);
    }
    for (const [, kept] of tokenProperties(paletteTokens({ primary_color: value }))) {
      expect(kept).toMatch(safe);
    }
  }
});

it('are no scope', () => {
  for (const scope of hostileValues) {
    if (/^[A-Za-z][\w-]{0,63}$/.test(scope)) continue;
    expect(() => brandTokens({ radius: '2px' }, { scope })).toThrow(TypeError);
  }
});

it('set nothing on an element but tokens', () => {
  const set: [string, string][] = [];
  const style = {
    setProperty: (name: string, value: string) => void set.push([name, value]),
    removeProperty: (name: string) => name,
  };
  const element: HTMLElement = Object.assign(Object.create(null), { style });
  for (const value of hostileValues) {
    const tokens = Object.fromEntries([...names, value].map((name) => [name, value]));
    applyTokens(element, tokens)();
  }
  for (const [name, value] of set) {
    expect(name).toMatch(/^--ok-[a-z0-9-]+$/);
    expect(value).toMatch(safe);
  }
});
