import type { ElementType, Key } from 'react';
import * as runtime from 'react/jsx-runtime';

type Props = Record<string, unknown>;

/** Leaves out inline styles of the stories' own: under a strict policy a host has style sheets. */
function bare({ style: _style, ...props }: Props): Props {
  return props;
}

/** @see https://react.dev/link/new-jsx-transform */
export const jsx = (type: ElementType, props: Props, key?: Key) =>
  runtime.jsx(type, bare(props), key);

/** The same for elements with several children. */
export const jsxs = (type: ElementType, props: Props, key?: Key) =>
  runtime.jsxs(type, bare(props), key);

export const Fragment = runtime.Fragment;
