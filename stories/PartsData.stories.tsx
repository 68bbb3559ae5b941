import type { Meta, StoryObj } from '@storybook/react-vite';
import { Avatar } from '../src/ui/Avatar.js';
import { Button } from '../src/ui/Button.js';
import { Card } from '../src/ui/Card.js';
import { CardFoot } from '../src/ui/CardFoot.js';
import { CardSection } from '../src/ui/CardSection.js';
import { EmptyState } from '../src/ui/EmptyState.js';
import { ErrorState } from '../src/ui/ErrorState.js';
import { Header } from '../src/ui/Header.js';
import { IconButton } from '../src/ui/IconButton.js';
import { MoreIcon, PersonAddIcon, SearchIcon } from '../src/ui/icons.js';
import { Identity } from '../src/ui/Identity.js';
import { Input } from '../src/ui/Input.js';
import { InputGroup } from '../src/ui/InputGroup.js';
import { LoadingState } from '../src/ui/LoadingState.js';
import { NoAccess } from '../src/ui/NoAccess.js';
import { Pager } from '../src/ui/Pager.js';
import { Select } from '../src/ui/Select.js';
import { Skeleton } from '../src/ui/Skeleton.js';
import { Status } from '../src/ui/Status.js';
import { Table } from '../src/ui/Table.js';
import { TableCell } from '../src/ui/TableCell.js';
import { TableFoot } from '../src/ui/TableFoot.js';
import { TableFrame } from '../src/ui/TableFrame.js';
import { TableHead } from '../src/ui/TableHead.js';
import { TableRow } from '../src/ui/TableRow.js';
import { Text } from '../src/ui/Text.js';
import { Toolbar } from '../src/ui/Toolbar.js';
import { Truncate } from '../src/ui/Truncate.js';
import { VisuallyHidden } from '../src/ui/VisuallyHidden.js';
import { Widget } from '../src/ui/Widget.js';

const meta: Meta = {
  title: 'Parts/Data',
  decorators: [
    (Story) => (
      <Widget>
        <Story />
      </Widget>
    ),
  ],
};
export default meta;

const organizations = [
  {
    name: 'Brightline Solar',
    slug: 'brightline-solar',
    tone: 'success',
    word: 'Active',
    calls: '12,904',
  },
  {
    name: 'Clínica San Telmo',
    slug: 'clinica-san-telmo',
    tone: 'accent',
    word: 'Trial',
    calls: '806',
  },
  { name: 'Київ Тепло', slug: 'kyiv-teplo', tone: 'danger', word: 'Past due', calls: '3,377' },
] as const;

/** Hairlines, no stripes; the first column names, the last one acts. Blocks below 520 px. */
export const Tables: StoryObj = {
  render: () => (
    <>
      <Header title="Organizations" count="1,204">
        <Button variant="primary" icon={<PersonAddIcon />}>
          Invite people
        </Button>
      </Header>
      <Toolbar>
        <InputGroup icon={<SearchIcon />} quiet>
          <Input type="search" aria-label="Search" placeholder="Search name or email" />
        </InputGroup>
      </Toolbar>
      <TableFrame>
        <Table
          label="Organizations"
          heads={
            <>
              <TableHead column="main" sort="ascending" onSort={() => {}}>
                Name
              </TableHead>
              <TableHead>Status</TableHead>
              <TableHead align="end" sort="none" onSort={() => {}}>
                Calls
              </TableHead>
              <TableHead column="menu">
                <VisuallyHidden>Actions</VisuallyHidden>
              </TableHead>
            </>
          }
        >
          {organizations.map(({ name, slug, tone, word, calls }) => (
            <TableRow key={slug}>
              <TableCell column="main">
                <Identity
                  avatar={<Avatar kind="organization" name={name} hueId={slug} />}
                  name={<Truncate>{name}</Truncate>}
                  note={slug}
                />
              </TableCell>
              <TableCell narrow="first">
                <Status tone={tone}>{word}</Status>
              </TableCell>
              <TableCell align="end" narrow="end">
                {calls}
              </TableCell>
              <TableCell column="menu">
                <IconButton
                  label={`Actions for ${name}`}
                  icon={<MoreIcon />}
                  variant="ghost"
                  size="small"
                />
              </TableCell>
            </TableRow>
          ))}
        </Table>
        <TableFoot range="1–50 of 1,204">
          <Select size="small" aria-label="Rows per page" defaultValue="50">
            <option value="50">50 rows</option>
            <option value="100">100 rows</option>
          </Select>
          <Pager labels={{ previous: 'Previous page', next: 'Next page' }} onNext={() => {}} />
        </TableFoot>
      </TableFrame>
    </>
  ),
};

/** A surface with sections and a foot. */
export const Cards: StoryObj = {
  render: () => (
    <Card style={{ maxInlineSize: 420 }}>
      <CardSection>
        <Text size="title">Harbor Dental Group is ready</Text>
        <Text tone="muted">Set up in 19 seconds.</Text>
      </CardSection>
      <CardSection>
        <Text>+1 503 555 0142</Text>
      </CardSection>
      <CardFoot>
        <Button>Invite people</Button>
        <Button variant="primary">Open Harbor Dental</Button>
      </CardFoot>
    </Card>
  ),
};

/** The real frame with bars where text will stand. */
export const Loading: StoryObj = {
  render: () => (
    <LoadingState label="Loading members">
      <Card>
        {[0, 1, 2].map((index) => (
          <CardSection key={index} style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
            <Skeleton width="avatar" round />
            <div style={{ display: 'grid', gap: 8, flex: 1 }}>
              <Skeleton />
              <Skeleton />
            </div>
          </CardSection>
        ))}
      </Card>
    </LoadingState>
  ),
};

/** Nothing yet: what the thing is and the one next step. */
export const Empty: StoryObj = {
  render: () => (
    <Card>
      <EmptyState
        title="No organizations yet"
        actions={<Button variant="primary">Create organization</Button>}
      >
        An organization holds your people, numbers and bills.
      </EmptyState>
    </Card>
  ),
};

/** The server's sentence, a new try, the request id. */
export const Failed: StoryObj = {
  render: () => (
    <Card>
      <ErrorState
        title="Members did not load"
        retryLabel="Try again"
        onRetry={() => {}}
        note="Request 8f2c-41d7"
      >
        The server took too long to answer.
      </ErrorState>
    </Card>
  ),
};

/** Who can see it, and who can give it. */
export const WithoutAccess: StoryObj = {
  render: () => (
    <Card>
      <NoAccess title="Billing is for admins">
        Ask an admin of Northwind Voice to give you billing access.
      </NoAccess>
    </Card>
  ),
};
