// Parts in 512 brands, evenly spread over all colors, in both schemes and in every state, measured as a
// browser paints them: what a palette promises has to arrive where style sheets mix and layer its colors.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { BrandScope } from '../provider/BrandScope.js';
import { OrgKitProvider } from '../provider/OrgKitProvider.js';
import '../styles/index.css';
import { createMemoryClient, memoryStorage } from '../testing/index.js';
import { readContrast } from '../testing/test-contrast.js';
import { Badge } from './Badge.js';
import { Banner } from './Banner.js';
import { Button } from './Button.js';
import { Card } from './Card.js';
import { CardSection } from './CardSection.js';
import { Checkbox } from './Checkbox.js';
import { Chip } from './Chip.js';
import { Field } from './Field.js';
import { Input } from './Input.js';
import { Link } from './Link.js';
import { LinkButton } from './LinkButton.js';
import { Mark } from './Mark.js';
import { Segmented } from './Segmented.js';
import { Select } from './Select.js';
import { Status } from './Status.js';
import { TableCell } from './TableCell.js';
import { TableRow } from './TableRow.js';
import { Tabs } from './Tabs.js';
import { Text } from './Text.js';

const levels = [0, 36, 73, 109, 146, 182, 219, 255];
const hex = (level: number): string => level.toString(16).padStart(2, '0');
const colors = levels.flatMap((red) =>
  levels.flatMap((green) => levels.map((blue) => `#${hex(red)}${hex(green)}${hex(blue)}`)),
);
const tones = ['accent', 'success', 'warning', 'danger'] as const;
const nothing = (): void => {};

const sheet = (
  <Card>
    <CardSection className="ok-stack">
      <span className="ok-row">
        <Button variant="primary">Create</Button>
        <Button>Invite</Button>
        <Button variant="ghost">Cancel</Button>
        <Button variant="danger">Remove</Button>
        <Button variant="ghost" tone="danger">
          Remove…
        </Button>
        <Chip pressed>Held</Chip>
        <Chip>Free</Chip>
        <Link href="#to">Somewhere</Link>
        <LinkButton>Something</LinkButton>
      </span>
      <Tabs
        label="Parts"
        idBase="part"
        value="one"
        onValueChange={nothing}
        tabs={[
          { value: 'one', label: 'One' },
          { value: 'two', label: 'Two' },
        ]}
      />
      <Segmented
        label="Scheme"
        value="light"
        onValueChange={nothing}
        options={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
      <Field label="Name" hint="As it is known.">
        <Input defaultValue="Harbor" />
      </Field>
      <Field label="Address" error="It is taken.">
        <Input defaultValue="harbor" />
      </Field>
      <Select aria-label="Plan">
        <option>Agency</option>
      </Select>
      <span className="ok-row">
        <Checkbox aria-label="Ticked" defaultChecked />
        <Checkbox aria-label="Free" />
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
        <Badge>plain</Badge>
        {tones.map((tone) => (
          <Status key={tone} tone={tone}>
            {tone}
          </Status>
        ))}
      </span>
      {tones.map((tone) => (
        <Banner key={tone} tone={tone} title="What happened">
          What follows, and <Link href="#to">what to do</Link>
        </Banner>
      ))}
      <Text tone="muted">Muted</Text>
      <Text tone="subtle">Subtle</Text>
      <table>
        <tbody>
          {[false, true].map((selected) => (
            <TableRow key={String(selected)} selected={selected} data-row="">
              <TableCell>
                <Mark text="Harbor" query="arb" />
              </TableCell>
              <TableCell tone="muted">3 days ago</TableCell>
              <TableCell>
                <Status tone="success">Active</Status>
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </table>
    </CardSection>
  </Card>
);

type Node = { nodeId: number };

/** Puts every control and row of the sheet into a state, as the browser's own tools do. */
async function force(states: readonly string[]): Promise<void> {
  const session = cdp();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  // The tests of a file live in a frame of the page.
  const { nodes } = (await session.send('DOM.getFlattenedDocument', {
    depth: -1,
    pierce: true,
  })) as { nodes: (Node & { nodeName: string; attributes?: string[] })[] };
  const isForced = ({ nodeName, attributes = [] }: (typeof nodes)[number]): boolean =>
    ['BUTTON', 'A', 'INPUT', 'SELECT'].includes(nodeName) || attributes.includes('data-row');
  const forced = nodes.filter(isForced);
  if (forced.length < 20) throw new Error('The sheet was not found.');
  for (const { nodeId } of forced) {
    await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [...states] });
  }
}

test.each([
  ['at rest', []],
  ['under the pointer', ['hover']],
  ['pressed', ['hover', 'active']],
  ['with the focus', ['focus', 'focus-visible']],
] as const)(
  'is readable in 512 colors and two schemes, %s',
  { timeout: 300_000 },
  async (_, states) => {
    const place = document.body.appendChild(document.createElement('main'));
    const root = createRoot(place);
    const client = createMemoryClient();
    const storage = memoryStorage();
    const show = (primary: string, theme: 'light' | 'dark'): void =>
      flushSync(() =>
        root.render(
          <OrgKitProvider client={client} principal={null} storage={storage}>
            <BrandScope brand={{ primary_color: primary }} theme={theme} id="sheet">
              {sheet}
            </BrandScope>
          </OrgKitProvider>,
        ),
      );
    show('#000000', 'light');
    await force(states);
    const branded = place.querySelector<HTMLElement>('#sheet');
    if (!branded) throw new Error('There is no sheet.');
    branded.style.background = 'var(--ok-color-background)';
    for (const state of states) {
      expect(branded.querySelectorAll(`:${state}`).length).toBeGreaterThan(15);
    }
    const wrong: string[] = [];
    let measured = 0;
    let rings = 0;
    for (const theme of ['light', 'dark'] as const) {
      for (const color of colors) {
        show(color, theme);
        const { texts, hard, edges, faint } = readContrast(branded);
        measured += texts;
        rings += edges;
        for (const line of [...hard, ...faint]) wrong.push(`${color} ${theme} ${line}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(measured).toBeGreaterThan(colors.length * 2 * 40);
    expect(rings).toBeGreaterThan(colors.length * 2 * 4);
    root.unmount();
    place.remove();
  },
);
