import { Icon, type IconProps } from './Icon.js';

/** Colors of a brand. */
export function PaletteIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2a6 6 0 0 0 0 12c1 0 1.6-.6 1.6-1.4 0-.9-.8-1.1-.8-2 0-.7.5-1.1 1.2-1.1h1.6c1.4 0 2.4-1 2.4-2.4C14 4.2 11.3 2 8 2z" />
      <g fill="currentColor" stroke="none">
        <circle cx="5" cy="7" r=".9" />
        <circle cx="7.5" cy="4.75" r=".9" />
        <circle cx="10.6" cy="5.75" r=".9" />
      </g>
    </Icon>
  );
}

/** What was before. */
export function HistoryIcon(props: IconProps) {
  return (
    <Icon directional {...props}>
      <path d="M2.75 8a5.25 5.25 0 1 0 1.6-3.8L2.5 6M2.5 2.75V6h3.25M8 5.25V8l2 1.25" />
    </Icon>
  );
}

/** A domain. */
export function GlobeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M2.5 8h11M8 2.25c1.6 1.6 2.4 3.5 2.4 5.75S9.6 12.15 8 13.75C6.4 12.15 5.6 10.25 5.6 8S6.4 3.85 8 2.25z" />
    </Icon>
  );
}
