import { screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import type { OrgKitProviderProps } from '../../provider/OrgKitProvider.js';
import { useKit } from '../../provider/useKit.js';
import {
  createMemoryClient,
  type MemoryClient,
  type MemoryClientOptions,
  type Seed,
} from '../../testing/index.js';
import { showPage } from '../../testing/test-page.js';
import { MembersTable, type MembersTableProps } from './index.js';
import * as parts from './parts.js';

type Setup = MembersTableProps & {
  client?: MemoryClient;
  at?: string | null;
  provider?: Partial<OrgKitProviderProps>;
  /** What stands in place of the plain list. */
  Page?: ComponentType<MembersTableProps>;
};

/** The list in a page of Amara's agency, over an in-memory server. */
export function setUp({
  client = createMemoryClient(),
  at = 'org_northwind',
  provider,
  Page = MembersTable,
  ...rest
}: Setup = {}) {
  // Small pages: the page of a test is asked for roles over and over.
  const props = { defaultPageSize: 25, ...rest } as const;
  const shown = showPage<MembersTableProps>({
    ...{ client, at, provider },
    draw: (more) => (
      <>
        <Page {...props} {...more} />
        <ReadAgain />
      </>
    ),
  });
  return {
    ...shown,
    /** What the server was asked for, oldest first. */
    asked: () =>
      client.control
        .calls('members.list')
        .map(({ input }) => input)
        // One row only is a question for a number.
        .filter(
          (input) => !(typeof input === 'object' && input && 'limit' in input && input.limit === 1),
        ),
  };
}

/** A part of the page that has changed the members and says so. */
function ReadAgain() {
  const { organizationId, refresh } = useKit();
  return <button onClick={() => void refresh(organizationId ?? '', 'members')}>Read again</button>;
}

/** What a person finds on the page. */
export const find = {
  table: () => screen.findByRole('table', { name: 'Members' }),
  range: (text: string) => screen.findByText(text, { selector: '[role=status] *' }),
  nothing: () => screen.findByText('No member matches', { selector: 'p' }),
  field: () => screen.findByRole('searchbox', { name: 'Search name or email' }),
  button: (name: string) => screen.getByRole('button', { name }),
  head: (name: string) => screen.getByRole('columnheader', { name }),
};

/** Texts of the cells, row by row. By the rows of the table itself: asking each for its role takes seconds. */
export function rows(): string[][] {
  const table = document.querySelector('table');
  return [...(table?.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells]
      .filter(({ dataset }) => dataset.column !== 'check' && dataset.column !== 'menu')
      .map((cell) => cell.querySelector('select')?.selectedOptions[0]?.text ?? textOf(cell)),
  );
}

/** What is read in a cell, with the initials that the style sheet writes before it. */
const textOf = (cell: HTMLTableCellElement): string =>
  (cell.dataset['initials'] ?? '') + (cell.textContent ?? '');

/** First cells of the rows: names, with what stands beside and below them. */
export const names = () => rows().map(([name = '']) => name);

const created_at = '2026-03-01T09:00:00Z';
const people = [
  ['ada', 'Ada', 'Lovelace', 'admin'],
  ['bo', 'Bo', 'Diaz', 'viewer'],
  ['cy', 'Cy', 'Young', 'viewer'],
  ['di', 'Di', 'Prince', 'clerk'],
] as const;

/** Four people, of whom Ada is the only admin; small, since a page of a test is read over and over. */
export function team(options: Omit<MemoryClientOptions, 'seed'> & { admins?: string[] } = {}) {
  const { admins = ['ada'], ...rest } = options;
  const seed: Seed = {
    users: people.map(([id, first_name, last_name]) => ({
      ...{ id: `user_${id}`, email: `${id}@team.example`, first_name, last_name, created_at },
    })),
    user: 'user_ada',
    organizations: [
      {
        ...{ id: 'org_team', name: 'Team', slug: 'team', created_at },
        members: people.map(([id, , , role]) => ({
          user_id: `user_${id}`,
          role: admins.includes(id) ? 'admin' : role,
          created_at,
          last_active_at: created_at,
        })),
        invitations: [
          { email: 'eve@new.example', days_ago: 2 },
          { email: 'late@new.example', status: 'Expired' },
        ],
        roles: [{ name: 'clerk', label: 'Billing clerk', scopes: ['billing:manage'] }],
      },
    ],
  };
  return createMemoryClient({ ...rest, seed });
}

/** The list of that team. */
export function setUpTeam({ client = team(), ...rest }: Setup = {}) {
  return setUp({ client, at: 'org_team', ...rest });
}

/** What stands in the cells of one member. */
export const rowOf = (name: string) => rows().find(([first]) => first?.includes(name)) ?? [];

/** Fetches what comes on intent: how long a busy machine takes for it is no matter of these tests. */
export async function loadParts(): Promise<void> {
  const { preload: _preload, ...loads } = parts;
  await Promise.all(Object.values(loads).map((load) => load()));
}
