import { Icon, type IconProps } from './Icon.js';

/** Days to choose from. */
export function CalendarIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.25" y="3.25" width="11.5" height="10.5" rx="1.75" />
      <path d="M2.5 6.75h11M5.25 1.9v2.35M10.75 1.9v2.35" />
    </Icon>
  );
}

/** Numbers drawn as bars. */
export function ChartIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2.5 13.5h11M4.25 11V8.5M8 11V3.5M11.75 11V6" />
    </Icon>
  );
}
