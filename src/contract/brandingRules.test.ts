import { expect, it } from 'vitest';
import { mergeBranding, noBranding, type BrandingLink } from './brandingRules.js';

function link(
  organization_id: string,
  values: object,
  more: Partial<BrandingLink> = {},
): BrandingLink {
  return {
    organization_id,
    plan: 'agency',
    locks: [],
    values: { ...noBranding, ...values },
    ...more,
  };
}

it('takes each field from the nearest organization that has it', () => {
  const merged = mergeBranding([
    link('leaf', { accent_color: '#333333' }),
    link('middle', { product_name: 'Middle' }),
    link('top', { product_name: 'Top', primary_color: '#111111' }),
  ]);
  expect(merged).toEqual({
    values: {
      ...noBranding,
      product_name: 'Middle',
      primary_color: '#111111',
      accent_color: '#333333',
    },
    inherited: { product_name: 'middle', primary_color: 'top' },
    inherited_from: 'middle',
    locked_by: {},
  });
});

it('lets the highest lock win, over values that are nearer and locks that are lower', () => {
  const merged = mergeBranding([
    link('leaf', { product_name: 'Leaf', primary_color: '#333333' }, { locks: ['support_email'] }),
    link('middle', { product_name: 'Middle' }, { locks: ['product_name', 'primary_color'] }),
    link('top', { product_name: 'Top' }, { locks: ['product_name'] }),
  ]);
  expect(merged.values).toMatchObject({ product_name: 'Top', primary_color: null });
  expect(merged.locked_by).toEqual({ product_name: 'top', primary_color: 'middle' });
});

it('leaves out organizations whose plan has no brand, with their locks', () => {
  const merged = mergeBranding([
    link('leaf', { product_name: 'Leaf' }, { plan: 'smb' }),
    link('middle', { primary_color: '#222222' }, { plan: 'free', locks: ['product_name'] }),
    link('top', { product_name: 'Top' }, { plan: 'enterprise' }),
  ]);
  expect(merged.values).toMatchObject({ product_name: 'Top', primary_color: null });
  expect([merged.inherited_from, merged.locked_by]).toEqual(['top', {}]);
});

it('is empty without anybody', () => {
  const nothing = { values: noBranding, inherited: {}, inherited_from: null, locked_by: {} };
  expect(mergeBranding([])).toEqual(nothing);
  expect(mergeBranding([link('leaf', {}, { values: null })])).toEqual(nothing);
});
