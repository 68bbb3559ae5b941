import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '../src/ui/Button.js';
import { ButtonLink } from '../src/ui/ButtonLink.js';
import { Chip } from '../src/ui/Chip.js';
import { Count } from '../src/ui/Count.js';
import { Field } from '../src/ui/Field.js';
import { IconButton } from '../src/ui/IconButton.js';
import {
  CheckIcon,
  CloseIcon,
  LockIcon,
  MoreIcon,
  OfflineIcon,
  PersonAddIcon,
  RefreshIcon,
  SearchIcon,
} from '../src/ui/icons.js';
import { Input } from '../src/ui/Input.js';
import { InputGroup } from '../src/ui/InputGroup.js';
import { Kbd } from '../src/ui/Kbd.js';
import { Link } from '../src/ui/Link.js';
import { LinkButton } from '../src/ui/LinkButton.js';
import { Select } from '../src/ui/Select.js';
import { Spinner } from '../src/ui/Spinner.js';
import { Text } from '../src/ui/Text.js';

const meta: Meta = {
  title: 'Parts/Controls',
  decorators: [
    (Story) => (
      <div style={{ display: 'grid', gap: 16 }}>
        <Story />
      </div>
    ),
  ],
};
export default meta;

const row = { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' } as const;
const columns = {
  alignItems: 'start',
  display: 'grid',
  gap: 20,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
} as const;

/** One primary a view; verbs; danger only inside its dialog. */
export const Buttons: StoryObj = {
  render: () => (
    <>
      <div style={row}>
        <Button variant="primary">Create organization</Button>
        <Button icon={<PersonAddIcon />}>Invite people</Button>
        <Button variant="ghost">Cancel</Button>
        <Button variant="danger">Remove member</Button>
        <Button variant="ghost" tone="danger">
          Remove…
        </Button>
        <IconButton label="More actions" icon={<MoreIcon />} variant="ghost" />
      </div>
      <div style={row}>
        <Button variant="primary" busy>
          Saving…
        </Button>
        <Button busy>Checking…</Button>
        <Button disabled>Save changes</Button>
        <Button variant="primary" disabled>
          Publish
        </Button>
      </div>
      <div style={row}>
        <Button size="small">Small</Button>
        <Button>Default</Button>
        <IconButton label="Try again" icon={<RefreshIcon />} size="small" />
        <ButtonLink href="#open" variant="primary">
          Open Harbor Dental
        </ButtonLink>
      </div>
    </>
  ),
};

/** Label above, hint below, the error in its place. */
export const Fields: StoryObj = {
  render: () => (
    <div style={columns}>
      <Field label="Organization name">
        <Input defaultValue="Harbor Dental Group" />
      </Field>
      <Field label="Billing email" note="Optional" hint="Invoices and payment notices go here.">
        <Input type="email" placeholder="you@company.example" />
      </Field>
      <Field
        label="Billing email"
        error="Add what comes after the @, such as harbordental.example."
      >
        <Input type="email" defaultValue="ops@harbordental" />
      </Field>
      <Field label="Plan">
        <Select block>
          <option>Agency, $1,250 a month</option>
          <option>SMB, usage only</option>
        </Select>
      </Field>
      <Field
        label="Owner"
        hint="Set by the parent organization."
        hintIcon={<LockIcon size="small" />}
      >
        <Input readOnly defaultValue="Amara Okonkwo-Lindqvist" />
      </Field>
      <InputGroup icon={<SearchIcon />} quiet trailing={<Kbd>⌘K</Kbd>}>
        <Input type="search" aria-label="Search people" placeholder="Search people" />
      </InputGroup>
    </div>
  ),
};

/** What an address can be: each state as words in a live region, never as an icon alone. */
export const Addresses: StoryObj = {
  render: () => (
    <div style={columns}>
      <Field label="Checking" status="Checking…">
        <InputGroup dir="ltr" affix="northwind.example/" trailing={<Spinner />}>
          <Input defaultValue="harbor-dental" />
        </InputGroup>
      </Field>
      <Field
        label="Free"
        status="Free, and held for you for 4:51."
        statusTone="success"
        hint="Part of every link. It cannot change later."
      >
        <InputGroup dir="ltr" affix="northwind.example/" trailing={<CheckIcon tone="success" />}>
          <Input defaultValue="harbor-dental-group" />
        </InputGroup>
      </Field>
      <Field
        label="Taken"
        invalid
        status="Taken by another organization. These are free:"
        statusTone="danger"
        after={
          <div style={row}>
            <Chip size="small">harbor-dental</Chip>
            <Chip size="small">harbor-oregon</Chip>
          </div>
        }
      >
        <InputGroup dir="ltr" affix="northwind.example/" trailing={<CloseIcon tone="danger" />}>
          <Input defaultValue="harbor" />
        </InputGroup>
      </Field>
      <Field
        label="Could not check"
        status={
          <>
            Could not check just now. You can still create; we check again then.{' '}
            <LinkButton>Check again</LinkButton>
          </>
        }
        statusTone="warning"
      >
        <InputGroup dir="ltr" affix="northwind.example/" trailing={<OfflineIcon tone="warning" />}>
          <Input defaultValue="harbor-dental" />
        </InputGroup>
      </Field>
    </div>
  ),
};

/** Small buttons: a sweep with its count, a suggestion. */
export const Chips: StoryObj = {
  render: () => (
    <div style={row}>
      <Chip>
        Expiring soon <Count>3</Count>
      </Chip>
      <Chip size="small">harbor-dental</Chip>
    </div>
  ),
};

/** A link, a button that looks like one, and keys. */
export const InText: StoryObj = {
  render: () => (
    <Text>
      Read <Link href="#more">how addresses work</Link>, <LinkButton>check again</LinkButton> or
      press <Kbd>⌘</Kbd> <Kbd>K</Kbd>.
    </Text>
  ),
};
