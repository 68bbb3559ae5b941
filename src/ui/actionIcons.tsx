import { Icon, type IconProps } from './Icon.js';

/** Shows and hides columns. */
export function ColumnsIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2" y="3" width="12" height="10" rx="1.75" />
      <path d="M6 3.25v9.5M10 3.25v9.5" />
    </Icon>
  );
}

/** Saves a file. */
export function DownloadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2.5v7.75M4.75 7.25 8 10.5l3.25-3.25M2.75 13.25h10.5" />
    </Icon>
  );
}

/** Reads a file. */
export function UploadIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 10.5V2.75M4.75 5.75 8 2.5l3.25 3.25M2.75 13.25h10.5" />
    </Icon>
  );
}

/** Explains. */
export function QuestionIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M6.4 6.5c.1-1 .8-1.5 1.65-1.5.9 0 1.6.55 1.6 1.4 0 1.2-1.6 1.25-1.6 2.45M8.05 10.95v.1" />
    </Icon>
  );
}

/** Removes for good. */
export function TrashIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.75 4.5h10.5M6 4.25V3c0-.4.3-.75.75-.75h2.5c.4 0 .75.3.75.75v1.25M4 4.75l.6 8c.05.6.5 1 1.1 1h4.6c.6 0 1.05-.4 1.1-1l.6-8M6.75 7.25v3.75M9.25 7.25v3.75" />
    </Icon>
  );
}

/** Changes the name of something. */
export function EditIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M9.9 3.6 12.4 6.1 5.6 12.9 2.75 13.25l.35-2.85z" />
    </Icon>
  );
}

/** Loses something. */
export function MinusIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 8h10" />
    </Icon>
  );
}

/** API keys. */
export function KeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="5.25" cy="10.75" r="2.75" />
      <path d="m7.25 8.75 5.5-5.5M10.5 5.5l2 2" />
    </Icon>
  );
}

/** A card that pays. */
export function CardIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.75" />
      <path d="M2 6.5h12M4.5 10h2.5" />
    </Icon>
  );
}

/** Looks at something in another's place. */
export function EyeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </Icon>
  );
}

/** Things below other things. */
export function TreeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2" y="2" width="4" height="3.5" rx="1" />
      <rect x="9.75" y="6" width="4.25" height="3.5" rx="1" />
      <rect x="9.75" y="11" width="4.25" height="3.5" rx="1" />
      <path d="M4 5.75v5.5c0 .8.5 1.4 1.4 1.4h4M4 7.75h5.5" />
    </Icon>
  );
}
