import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { Avatar } from '../src/ui/Avatar.js';
import { AvatarStack } from '../src/ui/AvatarStack.js';
import { Button } from '../src/ui/Button.js';
import { Checkbox } from '../src/ui/Checkbox.js';
import { Chip } from '../src/ui/Chip.js';
import { Choice } from '../src/ui/Choice.js';
import { CodeBlock } from '../src/ui/CodeBlock.js';
import { CodeInline } from '../src/ui/CodeInline.js';
import { ConfirmDialog } from '../src/ui/ConfirmDialog.js';
import { CopyButton } from '../src/ui/CopyButton.js';
import { CopyIcon, CloseIcon } from '../src/ui/icons.js';
import { Menu } from '../src/ui/Menu.js';
import { Radio } from '../src/ui/Radio.js';
import { Segmented } from '../src/ui/Segmented.js';
import { Select } from '../src/ui/Select.js';
import { TabBar } from '../src/ui/TabBar.js';
import { tabPanelProps, Tabs } from '../src/ui/Tabs.js';

const meta: Meta = {
  title: 'Parts/Choices',
  decorators: [
    (Story) => (
      <div style={{ display: 'grid', gap: 16, justifyItems: 'start' }}>
        <Story />
      </div>
    ),
  ],
};
export default meta;

const row = { display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' } as const;

/** Native controls with the kit's own face; the third state is for groups. */
export const Boxes: StoryObj = {
  render: () => (
    <>
      <Choice control={<Checkbox defaultChecked />} end={<CodeInline>members:manage</CodeInline>}>
        Manage members
      </Choice>
      <Choice control={<Checkbox mixed />} note="3 of 4">
        People and access
      </Choice>
      <Choice control={<Checkbox disabled defaultChecked />} note="Comes with managing members">
        See members
      </Choice>
      <Choice control={<Checkbox disabled />}>Manage billing</Choice>
      <Choice control={<Radio name="side" defaultChecked />}>Yours</Choice>
      <Choice control={<Radio name="side" />}>Theirs</Choice>
    </>
  ),
};

function Views() {
  const [tab, setTab] = useState<'members' | 'invitations'>('members');
  const [view, setView] = useState<'all' | 'held'>('all');
  return (
    <>
      <TabBar style={{ inlineSize: '100%' }} actions={<Button variant="primary">Invite</Button>}>
        <Tabs
          label="People"
          idBase="parts-people"
          value={tab}
          onValueChange={setTab}
          tabs={[
            { value: 'members', label: 'Members', count: '1,204' },
            { value: 'invitations', label: 'Invitations', count: 12 },
          ]}
        />
      </TabBar>
      <div {...tabPanelProps('parts-people', tab)}>
        <Segmented
          label="Scopes"
          value={view}
          onValueChange={setView}
          options={[
            { value: 'all', label: 'All' },
            { value: 'held', label: 'Held', count: 14 },
          ]}
        />
      </div>
    </>
  );
}

/** Tabs over a panel, and a few choices in one frame: one stop for Tab, arrows inside. */
export const Switching: StoryObj = { render: () => <Views /> };

/** A sweep, a filter that holds, a value in a row and what one may do with it. */
export const Filters: StoryObj = {
  render: () => (
    <div style={row}>
      <Chip>Expiring in 14 days</Chip>
      <Chip pressed icon={<CloseIcon size="small" />}>
        Role Viewer
      </Chip>
      <Chip size="small">harbor-dental</Chip>
      <Select quiet aria-label="Role">
        <option>Viewer</option>
      </Select>
      <AvatarStack>
        <Avatar kind="person" name="Priya Raghunathan" hueId="a" size={24} />
        <Avatar kind="person" name="Siobhán Ní Bhriain" hueId="b" size={24} />
      </AvatarStack>
      <Menu
        label="Actions for Priya"
        entries={[
          { id: 'copy', label: 'Copy email', icon: <CopyIcon />, onSelect: () => undefined },
          'separator',
          { id: 'remove', label: 'Remove…', tone: 'danger', onSelect: () => undefined },
        ]}
      />
    </div>
  ),
};

/** Text for a terminal, and the button that copies it. */
export const Code: StoryObj = {
  render: () => (
    <>
      <CodeBlock style={{ inlineSize: '100%' }}>
        {'curl https://api.northwind.example/core/agents \\\n  -H "Authorization: Bearer $KEY"'}
      </CodeBlock>
      <CopyButton text="ak_7Kq2mXv04hTz" label="Copy" copiedLabel="Copied" />
    </>
  ),
};

function Question() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title="Delete Northwind Voice?"
        lead="Everybody loses access at once, and its keys stop working."
        closeLabel="Close"
        cancelLabel="Cancel"
        actionLabel="Delete organization"
        tone="danger"
        typed={{ label: 'Type northwind to confirm', value: 'northwind' }}
        onConfirm={() => setOpen(false)}
      />
    </>
  );
}

/** The name is typed only where others are locked out. */
export const Confirming: StoryObj = { render: () => <Question /> };
