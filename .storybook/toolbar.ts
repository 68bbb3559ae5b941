import type { Preview } from '@storybook/react-vite';

/** Brand tokens of three made-up partners; `none` leaves the tokens as they are. */
export const brands: Record<string, Record<string, string>> = {
  none: {},
  meridian: {
    '--ok-color-primary': '#0B6E4F',
    '--ok-font': "Georgia, 'Times New Roman', serif",
    '--ok-radius': '2px',
  },
  sunny: {
    '--ok-color-primary': '#FFC93C',
    '--ok-font': "'Trebuchet MS', 'Noto Sans', sans-serif",
    '--ok-radius': '14px',
  },
  onyx: {
    '--ok-color-primary': 'light-dark(#111111, #EEEEEE)',
    '--ok-radius': '0px',
    '--ok-unit': '0.225rem',
  },
};

/** Container widths in CSS pixels; `full` is as wide as the canvas. */
const widths = ['full', '1280', '768', '360', '320'];

const menu = (title: string, icon: string, items: { value: string; title: string }[]) => ({
  toolbar: { title, icon, items, dynamicTitle: true },
});

/** The four menus of the toolbar. */
export const globalTypes = {
  theme: menu('Theme', 'mirror', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  brand: menu('Brand', 'paintbrush', [
    { value: 'none', title: 'No brand' },
    { value: 'meridian', title: 'Meridian' },
    { value: 'sunny', title: 'Sunny Side' },
    { value: 'onyx', title: 'Onyx' },
  ]),
  direction: menu('Direction', 'transfer', [
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  width: menu(
    'Width',
    'grow',
    widths.map((value) => ({ value, title: value === 'full' ? 'Full width' : `${value} px` })),
  ),
} satisfies Preview['globalTypes'];

/** What each menu shows at first. */
export const initialGlobals = { theme: 'light', brand: 'none', direction: 'ltr', width: 'full' };
