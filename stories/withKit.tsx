import type { Decorator } from '@storybook/react-vite';
import { useRef, type ReactNode } from 'react';
import { OrgKitProvider } from '../src/provider/OrgKitProvider.js';
import {
  createMemoryClient,
  type MemoryClient,
  type MemoryClientOptions,
} from '../src/testing/index.js';

/** What a story says about its data, under `parameters.kit`. */
export type KitParameters = MemoryClientOptions & {
  /** The organization that is open; null opens none. */
  organizationId?: string | null;
  /** Prepares the server: faults, delays, rights. */
  prepare?: (client: MemoryClient) => void;
  /** What the browser remembers of the person. */
  stored?: Readonly<Record<string, unknown>>;
};

type KitProps = {
  kit: KitParameters;
  theme: string;
  direction: string;
  locale: string;
  timeZone: string;
  children: ReactNode;
};

function make({ organizationId: _id, prepare, stored, ...options }: KitParameters) {
  // A trial that is about to end is about to end today, whenever the story is looked at.
  const client = createMemoryClient({ now: Date.now(), ...options });
  prepare?.(client);
  const values = new Map(Object.entries(stored ?? {}));
  const storage = {
    read: (key: string) => values.get(key),
    write: (key: string, value: unknown) => values.set(key, value).size > 0,
  };
  return { client, storage };
}

function Kit({ kit, theme, direction, locale, timeZone, children }: KitProps) {
  // No state, which StrictMode makes twice: a story would then steer another server than it shows.
  const made = useRef<ReturnType<typeof make>>(null);
  const { client, storage } = (made.current ??= make(kit));
  return (
    <OrgKitProvider
      client={client}
      principal={client.userId}
      organizationId={kit.organizationId === undefined ? 'org_northwind' : kit.organizationId}
      theme={theme === 'dark' ? 'dark' : 'light'}
      dir={direction === 'rtl' ? 'rtl' : 'ltr'}
      locale={locale}
      timeZone={timeZone}
      storage={storage}
      navigate={() => {}}
    >
      {children}
    </OrgKitProvider>
  );
}

/** Gives a story a provider over an in-memory server of its own. */
export const withKit: Decorator = (Story, { parameters, globals, id }) => (
  <Kit
    key={id}
    kit={parameters.kit ?? {}}
    theme={String(globals.theme)}
    direction={String(globals.direction)}
    locale={String(globals.locale ?? 'en')}
    timeZone={String(globals.timeZone ?? 'UTC')}
  >
    <Story />
  </Kit>
);
