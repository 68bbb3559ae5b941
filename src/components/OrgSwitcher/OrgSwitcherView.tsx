'use client';
import { useRef, type ComponentType } from 'react';
import type { ErrorStateProps } from '../../ui/ErrorState.js';
import { Loaded } from '../../ui/Loaded.js';
import type { LoadingStateProps } from '../../ui/LoadingState.js';
import { loadBody, preload } from './parts.js';
import type { SwitcherBodyProps } from './SwitcherBody.js';
import { SwitcherFrame, type OrgSwitcherStatus, type SwitcherFrameProps } from './SwitcherFrame.js';

/** Props of {@link OrgSwitcherView}: one state of the switcher. */
export type OrgSwitcherViewProps = Omit<
  SwitcherFrameProps,
  'waiting' | 'anchor' | 'Loading' | 'children'
> &
  OrgSwitcherStatus &
  Omit<SwitcherBodyProps, 'anchor' | 'problem' | 'Error'> & {
    parts?:
      | {
          Loading?: ComponentType<LoadingStateProps> | undefined;
          Error?: ComponentType<ErrorStateProps> | undefined;
        }
      | undefined;
  };

/** Draws the organization switcher, in whatever state it is told to be. */
export function OrgSwitcherView(props: OrgSwitcherViewProps) {
  const { open, unsaved, news, parts } = props;
  const button = useRef<HTMLButtonElement>(null);
  const handleIntent = (): void => {
    preload(loadBody);
    props.onIntent();
  };
  return (
    <SwitcherFrame
      {...props}
      anchor={button}
      waiting={props.invitations.length}
      onIntent={handleIntent}
      Loading={parts?.Loading}
    >
      <Loaded
        load={loadBody}
        when={open || news !== null || (unsaved !== undefined && unsaved !== null)}
        keep
        props={{
          ...props,
          anchor: button,
          problem: props.status === 'error' ? props : undefined,
          Error: parts?.Error,
        }}
      />
    </SwitcherFrame>
  );
}
