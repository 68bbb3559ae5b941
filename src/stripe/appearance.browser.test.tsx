import { afterEach, expect, test } from 'vitest';
import '../styles/index.css';
import { appearanceAt } from './appearance.js';

afterEach(() => document.body.replaceChildren());

test.each(['light', 'dark'])('tells the colours of the page as they are painted, %s', (theme) => {
  const root = document.createElement('div');
  root.className = 'ok-root';
  root.dataset.okTheme = theme;
  root.style.setProperty('--ok-color-text', 'light-dark(#123456, oklch(0.7 0.1 200))');
  root.style.setProperty('--ok-radius', '9px');
  document.body.append(root);
  const { variables } = appearanceAt(root) as { variables: Record<string, string> };
  expect(Object.keys(variables)).toHaveLength(9);
  expect(variables.borderRadius).toBe('9px');
  expect(variables.colorText).toMatch(
    theme === 'light' ? /^rgb\(18, 52, 86\)$/ : /^rgb\(\d+, \d+, \d+\)$/,
  );
  for (const [name, value] of Object.entries(variables)) {
    if (name.startsWith('color')) expect(value).toMatch(/^rgba?\([\d., ]+\)$/);
  }
  expect(root.childElementCount).toBe(0);
});
