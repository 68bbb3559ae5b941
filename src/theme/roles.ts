import type { Rgb } from './color.js';

/** Half of a palette: the colors that stand together on one page. */
export type Scheme = 'light' | 'dark';

/** Colors of the kit by the name of their token: `accent` is `--ok-color-accent`. */
export const colorRoles = [
  'background',
  'surface',
  'sunken',
  'overlay',
  'text',
  'text-muted',
  'text-subtle',
  'border',
  'border-strong',
  'primary',
  'on-primary',
  'primary-edge',
  'accent',
  'focus',
  'danger',
  'warning',
  'success',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
] as const;

/** Name of one color of a palette. */
export type ColorRole = (typeof colorRoles)[number];

/** One scheme's colors as numbers. */
export type Colors = Record<ColorRole, Rgb>;

/** What a page can lie on: the four grounds that every text must be readable on. */
export const surfaces = ['background', 'surface', 'sunken', 'overlay'] as const;

/** The colors of a kit without a brand, the same as in `tokens.css`. */
export const defaults: Record<Scheme, Colors> = {
  light: {
    background: 0xfafafb,
    surface: 0xffffff,
    sunken: 0xf4f5f7,
    overlay: 0xffffff,
    text: 0x16181d,
    'text-muted': 0x565b67,
    'text-subtle': 0x686d79,
    border: 0xe3e5ea,
    'border-strong': 0x868b96,
    primary: 0x3350d4,
    'on-primary': 0xffffff,
    'primary-edge': 0x3350d4,
    accent: 0x2f4bcf,
    focus: 0x2f4bcf,
    danger: 0xc0262d,
    warning: 0x8a5800,
    success: 0x0d7548,
    'series-1': 0x3350d4,
    'series-2': 0x3f9799,
    'series-3': 0xc87b00,
    'series-4': 0x9b2e8c,
    'series-5': 0x3c3f47,
  },
  dark: {
    background: 0x0d0e11,
    surface: 0x15171b,
    sunken: 0x0f1114,
    overlay: 0x1c1f24,
    text: 0xeceef2,
    'text-muted': 0xa6abb7,
    'text-subtle': 0x8d93a0,
    border: 0x282b32,
    'border-strong': 0x6d7380,
    primary: 0x4d68e8,
    'on-primary': 0xffffff,
    'primary-edge': 0x4d68e8,
    accent: 0x91acff,
    focus: 0x91acff,
    danger: 0xff8f89,
    warning: 0xeeb450,
    success: 0x56c590,
    'series-1': 0x6784f2,
    'series-2': 0x86d6dc,
    'series-3': 0xe39a3f,
    'series-4': 0xa8528a,
    'series-5': 0x9aa0ab,
  },
};
