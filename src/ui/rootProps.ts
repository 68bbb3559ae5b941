import type { CSSProperties } from 'react';

/** What a widget passes on to its one root element. */
export type RootProps = {
  /** Id of the root element. */
  id?: string | undefined;
  /** Class beside the widget's own. */
  className?: string | undefined;
  /** Style of the root element. */
  style?: CSSProperties | undefined;
  [data: `data-${string}`]: string | number | boolean | undefined;
};

/** Picks what belongs to the root element out of a widget's props. */
export function rootProps(props: RootProps): RootProps {
  const { id, className, style } = props;
  const root: RootProps = { id, className, style };
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('data-') && typeof value !== 'object')
      root[`data-${name.slice(5)}`] = value;
  }
  return root;
}
