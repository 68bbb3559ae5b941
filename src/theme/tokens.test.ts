import { describe, expect, it } from 'vitest';
import { brandTailwind, brandTokens, paletteTokens } from './brandTokens.js';
import { brandDesignTokens } from './designTokens.js';
import { brandPalette } from './palette.js';
import { tokenProperties } from './tokens.js';

const brand = { primary_color: '#E8A200', radius: '8px', font: "'Inter', sans-serif" };

describe('brandTokens', () => {
  it('writes one rule with every color of both schemes', () => {
    const { light, dark } = brandPalette(brand);
    const css = brandTokens(brand);
    expect(css).toMatch(/^\.ok-root\{[^{}]+\}$/);
    expect(css).toContain('--ok-color-primary:#E8A200;');
    expect(css).toContain(`--ok-color-accent:light-dark(${light.accent}, ${dark.accent});`);
    expect(css).toContain('--ok-radius:8px');
  });

  it('lets a single token win over what is derived', () => {
    expect(brandTokens({ ...brand, 'color-accent': '#0B7A4B' })).toContain(
      '--ok-color-accent:#0B7A4B;',
    );
  });

  it('writes for one scope only', () => {
    expect(brandTokens({ radius: '2px' }, { scope: 'preview' })).toBe(
      ".ok-root[data-ok-brand='preview']{--ok-radius:2px}",
    );
  });

  it('refuses a scope that would leave its selector', () => {
    expect(() => brandTokens(brand, { scope: "x']{}*{color:red" })).toThrow('scope has to be');
  });

  it('is empty for a brand without values', () => {
    expect(brandTokens({})).toBe('');
    expect(brandTailwind({})).toBe('');
  });

  it('takes a branding of the server as it came', () => {
    const branding = { product_name: 'x', primary_color: '#0B7A4B', locks: ['font'] };
    expect(tokenProperties(paletteTokens(branding)).length).toBe(22);
  });
});

it('writes a Tailwind theme of the same values', () => {
  const theme = brandTailwind({
    ...brand,
    'font-mono': 'monospace',
    'font-size': '15px',
    unit: '4px',
  });
  expect(theme.startsWith('@theme {\n  --color-ok-background: ')).toBe(true);
  for (const line of [
    '--color-ok-primary: #E8A200;',
    '--radius-ok: 8px;',
    "--font-ok: 'Inter', sans-serif;",
  ]) {
    expect(theme).toContain(`  ${line}\n`);
  }
  for (const line of ['--font-ok-mono: monospace;', '--text-ok: 15px;', '--spacing-ok: 4px;']) {
    expect(theme).toContain(`  ${line}\n`);
  }
  expect(theme.endsWith('\n}\n')).toBe(true);
});

it('writes design tokens of the same values', () => {
  const { light, dark, shape } = brandDesignTokens({
    ...brand,
    unit: '0.25rem',
    'font-size': '1em',
  });
  expect(light['primary']).toEqual({
    $type: 'color',
    $value: { colorSpace: 'srgb', components: [0.909804, 0.635294, 0], hex: '#e8a200' },
  });
  expect(Object.keys(dark)).toEqual(Object.keys(light));
  expect(dark['accent']).not.toEqual(light['accent']);
  expect(shape).toEqual({
    font: { $type: 'fontFamily', $value: ['Inter', 'sans-serif'] },
    radius: { $type: 'dimension', $value: { value: 8, unit: 'px' } },
    unit: { $type: 'dimension', $value: { value: 0.25, unit: 'rem' } },
  });
});
