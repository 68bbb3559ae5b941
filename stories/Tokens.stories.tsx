import type { Meta, StoryObj } from '@storybook/react-vite';
import { Text } from '../src/ui/Text.js';

const meta: Meta = { title: 'Tokens' };
export default meta;

const colours: [token: string, use: string][] = [
  ['background', 'Page behind widgets'],
  ['surface', 'Cards, tables, fields'],
  ['sunken', 'Wells, code, disabled'],
  ['overlay', 'Dialogs, menus'],
  ['text', 'Text'],
  ['text-muted', 'Explains'],
  ['text-subtle', 'Least'],
  ['border', 'Hairline'],
  ['border-strong', 'Control outline'],
  ['primary', 'Main action'],
  ['on-primary', 'Words on it'],
  ['accent', 'Links, selection'],
  ['focus', 'Focus ring'],
  ['danger', 'Destroys, failed'],
  ['warning', 'Needs attention'],
  ['success', 'Done, healthy'],
  ['series-1', 'Series 1'],
  ['series-2', 'Series 2'],
  ['series-3', 'Series 3'],
  ['series-4', 'Series 4'],
  ['series-5', 'Series 5, other'],
];

/** Every colour role; each has a light and a dark value in one token. */
export const Colours: StoryObj = {
  render: () => (
    <div
      style={{
        display: 'grid',
        gap: 16,
        gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
      }}
    >
      {colours.map(([token, use]) => (
        <div key={token} style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
          <span
            style={{
              inlineSize: 28,
              blockSize: 28,
              flex: 'none',
              borderRadius: 'var(--ok-radius)',
              border: '1px solid var(--ok-color-border)',
              background: `var(--ok-color-${token})`,
            }}
          />
          <div>
            <Text size="small" strong>
              {token}
            </Text>
            <Text size="small" tone="muted">
              {use}
            </Text>
          </div>
        </div>
      ))}
    </div>
  ),
};

/** Three sizes, two weights, three tones. */
export const Type: StoryObj = {
  render: () => (
    <div style={{ display: 'grid', gap: 12 }}>
      <Text size="title">Title, one per dialog, card or widget</Text>
      <Text>Body carries nearly everything. Names, cells, buttons and fields share this size.</Text>
      <Text tone="muted">Muted body explains. It never carries the only copy of a fact.</Text>
      <Text size="small" tone="muted">
        Small: captions, table heads, second lines, hints.
      </Text>
      <Text size="small" tone="subtle">
        Subtle small: placeholders, axis labels, counts.
      </Text>
    </div>
  ),
};
