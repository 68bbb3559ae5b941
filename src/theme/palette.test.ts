import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../architecture.sources.js';
import { contrast, parseColor } from './color.js';
import type { BrandColors } from './brandColors.js';
import { brandPalette, contrastProblems } from './palette.js';
import { colorRoles, type ColorRole } from './roles.js';
import { sweep } from './test-sweep.js';

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((color) => `#${color.toString(16).padStart(6, '0').toUpperCase()}`);

/** Contrast of two colors of a palette. */
const between = (one: string, other: string) =>
  contrast(parseColor(one) ?? 0, parseColor(other) ?? 0);

describe('a palette without a brand', () => {
  it('is the one of the style sheet', () => {
    const { text } = read('src/styles/tokens.css');
    const found = brandPalette({});
    for (const role of colorRoles) {
      const value = new RegExp(`--ok-color-${role}: ([^;]+);`).exec(text)?.[1] ?? '';
      const [light, dark = light] = value.match(/#[0-9a-f]{6}/gi) ?? [];
      // Three follow another token, as everywhere.
      if (light === undefined) expect(value).toMatch(/^var\(--ok-color-(primary|accent)\)$/);
      else
        expect([role, found.light[role], found.dark[role]]).toEqual([
          role,
          light.toUpperCase(),
          dark?.toUpperCase(),
        ]);
    }
  });

  it('names every color that the style sheet has, but the backdrop', () => {
    const { text } = read('src/styles/tokens.css');
    const named = new Set([...text.matchAll(/--ok-color-([\w-]+):/g)].map(([, name]) => name));
    named.delete('backdrop');
    expect([...named].sort()).toEqual([...colorRoles].sort());
  });

  it('has no pair that fails', () => {
    expect(brandPalette({}).failures).toEqual([]);
  });
});

describe('a primary color', () => {
  it.each(['light', 'dark'] as const)('of any kind is readable in %s', (scheme) => {
    // A prime step visits every channel's values evenly. All colors: *.sweep.test.ts.
    const { failures, colors } = sweep(scheme, 2039);
    expect(failures).toEqual([]);
    expect(colors).toBeGreaterThan(8000);
  });

  it('is never changed', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        const { light, dark, failures } = brandPalette({ primary_color: color });
        expect([light.primary, dark.primary, failures]).toEqual([color, color, []]);
      }),
      { numRuns: 100 },
    );
  });

  it('stands as it is where it can be read, and as the nearest shade of its hue where it cannot', () => {
    const { light, dark } = brandPalette({ primary_color: '#E8A200' });
    expect(dark.accent).toBe('#E8A200');
    expect(between('#E8A200', light.surface)).toBeLessThan(3);
    const ratio = between(light.accent, light.sunken);
    expect(ratio).toBeGreaterThanOrEqual(4.5);
    // Nearest: hardly more than what is needed on the darkest surface and the darkest tint.
    expect(ratio).toBeLessThan(5.2);
  });

  it('of another form than #RRGGBB counts as none', () => {
    const none = brandPalette({});
    for (const value of ['red', '#fff', 'url(//a.test)', '#3350D4;x', '', null, undefined]) {
      expect(brandPalette({ primary_color: value })).toEqual(none);
    }
  });
});

describe('a second color', () => {
  it('that can be read is used as it is', () => {
    const { light, failures } = brandPalette({ accent_color: '#0B7A4B' });
    expect(light.accent).toBe('#0B7A4B');
    expect(failures).toEqual([]);
  });

  it('that cannot be read stays, and is told with the nearest that can', () => {
    const { light, failures } = brandPalette({ accent_color: '#FFD54F' });
    expect(light.accent).toBe('#FFD54F');
    expect(failures.length).toBeGreaterThan(0);
    for (const { field, scheme, foreground, ratio, suggestion } of failures) {
      expect([field, scheme, foreground]).toEqual(['accent_color', 'light', 'accent']);
      expect(ratio).toBeLessThan(4.5);
      expect(brandPalette({ accent_color: suggestion }).failures).toEqual([]);
    }
    expect(contrastProblems({ accent_color: '#FFD54F' })[0]).toEqual({
      field: 'accent_color',
      scheme: 'light',
      foreground: 'accent',
      place: 'background',
      color: '#FFD54F',
      ground: '#FAFAFB',
      ratio: 1.35,
      suggestion: failures[0]?.suggestion,
    });
  });

  it('leaves the focus ring visible all the same', () => {
    const { light } = brandPalette({ accent_color: '#FFFFFF' });
    expect(between(light.focus, light.sunken)).toBeGreaterThanOrEqual(3);
  });
});

describe('a page of a color', () => {
  it('darkens text where it has to, and keeps it above 4.5 : 1', () => {
    const { light, failures } = brandPalette({ background_color: '#C8CDD8' });
    expect(failures).toEqual([]);
    expect(light.background).toBe('#C8CDD8');
    expect(light['text-subtle']).not.toBe(brandPalette({}).light['text-subtle']);
  });

  it('that no text can be read on is told with the nearest that it can', () => {
    const { failures } = brandPalette({ background_color: '#102A43' });
    expect(new Set(failures.map(({ field, place }) => `${field} ${place}`))).toEqual(
      new Set(['background_color background', 'background_color badge']),
    );
  });

  it('lends its hue to the dark scheme', () => {
    const { dark } = brandPalette({ background_color: '#FFF3D6' });
    const [, red = 0, blue = 0] =
      /#(..)..(..)/.exec(dark.surface)?.map((part) => Number.parseInt(part, 16)) ?? [];
    expect(red).toBeGreaterThan(blue);
  });
});

it('tells every pair that fails, whatever the colors, and what it suggests passes', () => {
  const colors = fc.record<Required<BrandColors>>({
    primary_color: fc.option(anyColor),
    accent_color: fc.option(anyColor),
    background_color: fc.option(anyColor),
  });
  fc.assert(
    fc.property(colors, (brand) => {
      const { light, dark, pairs, failures } = brandPalette(brand);
      const own: [ColorRole, string | null | undefined][] = [
        ['primary', brand.primary_color],
        ['accent', brand.accent_color],
        ['background', brand.background_color],
      ];
      for (const [role, color] of own) if (color) expect(light[role]).toBe(color);
      for (const { scheme, kind, color, ground, passes } of pairs) {
        const enough = between(color, ground) >= (kind === 'text' ? 4.5 : 3);
        expect(passes).toBe(enough);
        if (scheme === 'dark') expect(passes).toBe(true);
      }
      expect(dark.primary).toBe(brand.primary_color ?? dark.primary);
      const better: BrandColors = { ...brand };
      for (const { field, suggestion } of failures) better[field] = suggestion;
      expect(brandPalette(better).failures).toEqual([]);
    }),
    { numRuns: 400, seed: 5 },
  );
});
