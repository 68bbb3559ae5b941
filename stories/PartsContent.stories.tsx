import type { Meta, StoryObj } from '@storybook/react-vite';
import { Avatar } from '../src/ui/Avatar.js';
import { Badge } from '../src/ui/Badge.js';
import { Banner } from '../src/ui/Banner.js';
import { Button } from '../src/ui/Button.js';
import * as icons from '../src/ui/icons.js';
import { Identity } from '../src/ui/Identity.js';
import { Mark } from '../src/ui/Mark.js';
import { MiddleTruncate } from '../src/ui/MiddleTruncate.js';
import { Status } from '../src/ui/Status.js';
import { Step } from '../src/ui/Step.js';
import { Steps } from '../src/ui/Steps.js';
import { Text } from '../src/ui/Text.js';
import { Toast } from '../src/ui/Toast.js';
import { Truncate } from '../src/ui/Truncate.js';
import { Widget } from '../src/ui/Widget.js';

const meta: Meta = {
  title: 'Parts/Content',
  decorators: [
    (Story) => (
      <Widget>
        <Story />
      </Widget>
    ),
  ],
};
export default meta;

const row = { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' } as const;
const long = 'Blue Heron Veterinary & Emergency Animal Hospital of Portland';

/** Words about things; the shape repeats what the colour says. */
export const BadgesAndStatus: StoryObj = {
  render: () => (
    <>
      <div style={row}>
        <Badge>Admin</Badge>
        <Badge tone="accent">Agency</Badge>
        <Badge tone="success">Paid</Badge>
        <Badge tone="warning" icon={<icons.ClockIcon />}>
          Expires in 3 days
        </Badge>
        <Badge tone="danger">Past due</Badge>
        <Badge icon={<icons.LockIcon />}>Locked</Badge>
      </div>
      <div style={{ ...row, gap: 16 }}>
        <Status tone="success">Active</Status>
        <Status tone="accent">Rotating</Status>
        <Status tone="warning">Expiring</Status>
        <Status tone="danger">Failed</Status>
        <Status tone="muted">Expired</Status>
      </div>
    </>
  ),
};

/** People are round, organizations square; a hue for each id, initials in any script. */
export const Avatars: StoryObj = {
  render: () => (
    <>
      <div style={row}>
        <Avatar kind="person" name="Amara Okonkwo" hueId="a" />
        <Avatar kind="person" name="山田 さくら" hueId="b" />
        <Avatar kind="person" name="Олена Коваль" hueId="c" />
        <Avatar kind="person" name="فاطمة الزهراء" hueId="d" />
        <Avatar kind="person" name="Nadia Vance" />
        <Avatar kind="pending" name="">
          <icons.MailIcon size="small" />
        </Avatar>
        <Avatar kind="organization" name="Harbor Dental" hueId="e" />
        <Avatar kind="organization" name="高円寺ラーメン" hueId="f" />
        <Avatar kind="organization" name="Brightline Solar" hueId="g" />
        <Avatar kind="organization" name="Tidewater Marine" hueId="h" />
        <Avatar kind="organization" name="Northwind Voice" hueId="i" size={40} />
        <Avatar kind="organization" name="Northwind Voice" hueId="i" size={24} />
        <Avatar kind="organization" name="Northwind Voice" hueId="i" size={20} />
      </div>
      <div style={{ inlineSize: 240 }}>
        <Identity
          avatar={<Avatar kind="organization" name={long} hueId="j" />}
          name={<MiddleTruncate text={long} />}
          note="blue-heron-veterinary-emergency-animal-hospital"
        />
      </div>
      <Identity
        avatar={<Avatar kind="person" name="Amara Okonkwo" hueId="a" />}
        name={
          <>
            <Truncate>
              <Mark text="Amara Okonkwo-Lindqvist" query="okon" />
            </Truncate>
            <Badge>You</Badge>
          </>
        }
        note="amara@northwind.example"
      />
    </>
  ),
};

/** Inside the widget they speak about, one at a time. */
export const Banners: StoryObj = {
  render: () => (
    <>
      <Banner title="Roles come from your identity provider.">
        They are shown here and changed there.
      </Banner>
      <Banner
        tone="accent"
        title="You are acting in Harbor Dental Group."
        actions={<Button size="small">Leave</Button>}
      >
        Changes are recorded under both names.
      </Banner>
      <Banner tone="success" title="Domain verified.">
        The certificate was issued at 14:02 UTC.
      </Banner>
      <Banner
        tone="warning"
        title="3 keys expire within 14 days."
        actions={<Button size="small">Review keys</Button>}
      />
      <Banner
        tone="danger"
        title="Payment of $1,482.60 failed on 12 Mar."
        actions={<Button size="small">Update card</Button>}
      >
        Visa ending 4242 was declined. Service continues until 26 Mar.
      </Banner>
    </>
  ),
};

/** Work in steps, with the words of each state. */
export const WorkInSteps: StoryObj = {
  render: () => (
    <Steps style={{ maxInlineSize: 340 }}>
      <Step index={1} status="done" statusLabel="Done" name="Create the organization" note="2 s" />
      <Step
        index={2}
        status="running"
        statusLabel="Running"
        name="Set up billing"
        note="Second try, 4 s"
      />
      <Step
        index={3}
        status="failed"
        statusLabel="Failed"
        name="Assign a phone number"
        note="The carrier did not answer."
        action={<Button size="small">Try again</Button>}
      />
      <Step index={4} status="pending" statusLabel="Waiting" name="Prepare knowledge base" />
    </Steps>
  ),
};

/** Status messages as they look; their place is the bottom of the window. */
export const Toasts: StoryObj = {
  render: () => (
    <div style={{ ...row, gap: 16 }}>
      <Toast
        tone="success"
        action={
          <Button variant="ghost" size="small">
            Undo
          </Button>
        }
      >
        Role changed to viewer
      </Toast>
      <Toast icon={<icons.CopyIcon />}>Invitation link copied</Toast>
      <Toast tone="danger">Could not remove Tomás. Nothing was changed.</Toast>
      <Toast busy>Removing 214 of 1,204 members</Toast>
    </div>
  ),
};

/** Inline SVG on a grid of 16. */
export const Icons: StoryObj = {
  render: () => (
    <div style={{ ...row, gap: 20 }}>
      {Object.entries(icons).map(([name, Icon]) => (
        <div key={name} style={{ display: 'grid', justifyItems: 'center', gap: 6 }}>
          <Icon />
          <Text size="small" tone="muted">
            {name.replace('Icon', '')}
          </Text>
        </div>
      ))}
    </div>
  ),
};
