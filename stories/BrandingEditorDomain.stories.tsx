import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { BrandingEditor } from '../src/components/BrandingEditor/index.js';
import { brandingSeed } from '../src/components/BrandingEditor/test-seeds.js';
import type { MemoryClient } from '../src/testing/index.js';
import { withKit } from './withKit.js';

const meta: Meta = {
  title: 'Widgets/BrandingEditor/Domain',
  component: BrandingEditor,
  decorators: [withKit],
  args: { tab: 'domain' },
};
export default meta;

type Story = StoryObj;

const DOMAIN = 'phone.harbordental.example';
const call = { organizationId: 'org_harbor' };

/** A domain that was added, in a zone that the story sets up, and looked at so long ago. */
const domain = (publish: (client: MemoryClient, challenge: string) => void, passed = 3000) => ({
  kit: {
    seed: brandingSeed,
    organizationId: 'org_harbor',
    prepare: (client: MemoryClient) => {
      void (async () => {
        const added = await client.domains.add({ domain: DOMAIN }, call);
        const txt = added.dns_records.find(({ type }) => type === 'TXT');
        publish(client, txt?.value ?? '');
        await client.domains.verify({}, call);
        await client.control.advance(passed);
      })();
    },
  },
});
const shows = async (canvas: HTMLElement, text: string | RegExp): Promise<void> => {
  const [found] = await within(canvas).findAllByText(text);
  await expect(found).toBeVisible();
};

const right = ({ control }: MemoryClient, challenge: string): void => {
  control.setDns({ name: DOMAIN, type: 'CNAME', values: ['domains.anyreach.ai'] });
  control.setDns({ name: `_anyreach-challenge.${DOMAIN}`, type: 'TXT', values: [challenge] });
};

/** None yet. */
export const None: Story = {
  parameters: { kit: { seed: brandingSeed, organizationId: 'org_harbor' } },
  play: async ({ canvasElement }) => shows(canvasElement, 'Your own address'),
};

/** Nothing is published yet. */
export const Waiting: Story = {
  parameters: domain(() => {}),
  play: async ({ canvasElement }) => shows(canvasElement, /No resolver sees it yet/),
};

/** An address stands in the way, one record is right. */
export const Conflicting: Story = {
  parameters: domain(({ control }, challenge) => {
    control.setDns({ name: DOMAIN, type: 'A', values: ['203.0.113.9'], ttl: 2520 });
    control.setDns({ name: `_anyreach-challenge.${DOMAIN}`, type: 'TXT', values: [challenge] });
  }),
  play: async ({ canvasElement }) => shows(canvasElement, 'Conflict'),
};

/** A proxy hides the name. */
export const Proxied: Story = {
  parameters: domain(({ control }) =>
    control.setDns({ name: DOMAIN, type: 'A', values: ['104.16.1.1'] }),
  ),
  play: async ({ canvasElement }) => shows(canvasElement, /Switch it off for this record/),
};

/** Some resolvers see it, one does not answer. */
export const Spreading: Story = {
  parameters: domain(({ control }) => {
    const record = { name: DOMAIN, type: 'CNAME' } as const;
    control.setDns({ ...record, values: ['domains.anyreach.ai'], resolver: '192.0.2.53' });
    control.setDns({ ...record, values: [], error: 'timeout', resolver: '203.0.113.53' });
  }),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, /Seen by 1 of 3 resolvers/);
    const [details] = await within(canvasElement).findAllByText('What each resolver answered');
    if (details) await userEvent.click(details);
  },
};

/** The records are right, the certificate is on its way. */
export const Certificate: Story = {
  parameters: domain(right),
  play: async ({ canvasElement }) => shows(canvasElement, /certificate is being made/),
};

/** People reach it. */
export const Live: Story = {
  parameters: domain(right, 60_000),
  play: async ({ canvasElement }) => shows(canvasElement, `People reach you at ${DOMAIN}.`),
};

/** The server does not answer. */
export const Failed: Story = {
  parameters: {
    kit: {
      seed: brandingSeed,
      organizationId: 'org_harbor',
      prepare: ({ control }: MemoryClient) =>
        control.fail('domains.refresh', { error: 422, detail: 'No answer.', times: 1000 }),
    },
  },
  play: async ({ canvasElement }) => shows(canvasElement, 'The domain did not load'),
};
