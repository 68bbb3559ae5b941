import { Icon, type IconProps } from './Icon.js';

/** Sorted with the smallest first. */
export function ArrowUpIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 13V3M4.5 6.5 8 3l3.5 3.5" />
    </Icon>
  );
}

/** Sorted with the greatest first. */
export function ArrowDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 3v10M4.5 9.5 8 13l3.5-3.5" />
    </Icon>
  );
}

/** Done, chosen or free. */
export function CheckIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m3 8.5 3.25 3.25L13 4.75" />
    </Icon>
  );
}

/** Opens a list. */
export function ChevronDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
    </Icon>
  );
}

/** Leads on; mirrors with the direction. */
export function ChevronEndIcon(props: IconProps) {
  return (
    <Icon directional {...props}>
      <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />
    </Icon>
  );
}

/** Leads back; mirrors with the direction. */
export function ChevronStartIcon(props: IconProps) {
  return (
    <Icon directional {...props}>
      <path d="M9.5 4.5 6 8l3.5 3.5" />
    </Icon>
  );
}

/** Switches between things. */
export function ChevronsUpDownIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m5 6 3-3 3 3M5 10l3 3 3-3" />
    </Icon>
  );
}

/** Time is part of it. */
export function ClockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </Icon>
  );
}

/** Closes, clears or refuses. */
export function CloseIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  );
}

/** Copies. */
export function CopyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.75" />
      <path d="M10.5 5.25V4.2c0-.95-.75-1.7-1.7-1.7H4.2c-.95 0-1.7.75-1.7 1.7v4.6c0 .95.75 1.7 1.7 1.7h1.05" />
    </Icon>
  );
}

/** Something to know. */
export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 7.5v3.25M8 5.3v.1" />
    </Icon>
  );
}

/** Held by rights or by rule. */
export function LockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="3" y="7" width="10" height="6.5" rx="1.75" />
      <path d="M5.25 6.75V5a2.75 2.75 0 0 1 5.5 0v1.75" />
    </Icon>
  );
}

/** An invitation. */
export function MailIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2" y="3.5" width="12" height="9" rx="1.75" />
      <path d="m2.5 5 5.5 4 5.5-4" />
    </Icon>
  );
}

/** Further actions. */
export function MoreIcon(props: IconProps) {
  return (
    <Icon {...props}>
      {/* Round ends of no length: one element where many rows have a menu. */}
      <path strokeWidth="2.5" d="M3.25 8h.01M8 8h.01M12.75 8h.01" />
    </Icon>
  );
}

/** No connection. */
export function OfflineIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 6.25a8.5 8.5 0 0 1 12 0M4.25 8.75a5.3 5.3 0 0 1 7.5 0M6.5 11.1a2.1 2.1 0 0 1 3 0M8 13.3v.1M3 2.5l10 11" />
    </Icon>
  );
}

/** An organization with its people. */
export function OrganizationIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="6" cy="5.5" r="2.25" />
      <path d="M1.75 12.75c.4-2.3 2-3.5 4.25-3.5s3.85 1.2 4.25 3.5M10.5 3.4a2.25 2.25 0 0 1 0 4.2M12 9.7c1.3.5 2.1 1.5 2.35 3.05" />
    </Icon>
  );
}

/** A person. */
export function PersonIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="5.25" r="2.5" />
      <path d="M3 13.25c.5-2.6 2.4-3.9 5-3.9s4.5 1.3 5 3.9" />
    </Icon>
  );
}

/** Invites a person. */
export function PersonAddIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="6.5" cy="5.25" r="2.5" />
      <path d="M1.75 13.25c.45-2.6 2.3-3.9 4.75-3.9 1.1 0 2.1.26 2.9.8M12.25 9v4.5M10 11.25h4.5" />
    </Icon>
  );
}

/** Keeps at the top. */
export function PinIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.5 2.5h5M6.25 2.75v3.5L4.25 9h7.5l-2-2.75v-3.5M8 9.25v4.25" />
    </Icon>
  );
}

/** Adds. */
export function PlusIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 3v10M3 8h10" />
    </Icon>
  );
}

/** Tries again. */
export function RefreshIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M13.25 7.25A5.3 5.3 0 0 0 3.6 5.2L2.5 6.5M2.5 3.25V6.5h3.25M2.75 8.75a5.3 5.3 0 0 0 9.65 2.05l1.1-1.3M13.5 12.75V9.5h-3.25" />
    </Icon>
  );
}

/** Searches. */
export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.25 3.25" />
    </Icon>
  );
}

/** Something is wrong. */
export function WarningIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2.5 14.25 13.25H1.75z" />
      <path d="M8 6.5v3M8 11.4v.1" />
    </Icon>
  );
}
