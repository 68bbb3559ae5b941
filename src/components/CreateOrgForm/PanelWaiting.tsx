'use client';
import { cx } from '../../lib/cx.js';
import { useMessages } from '../../provider/useMessages.js';
import { LoadingState } from '../../ui/LoadingState.js';
import { Widget } from '../../ui/Widget.js';
import { createOrgFormMessages } from './messages.js';
import { PanelSkeleton } from './PanelSkeleton.js';
import type { ProvisioningPanelProps } from './ProvisioningPanel.js';
import { rootProps } from '../../ui/rootProps.js';
import { Surface } from './Surface.js';

/** The frame of the panel while its code is fetched. */
export function PanelWaiting({ plain = false, ...props }: ProvisioningPanelProps) {
  const messages = { ...createOrgFormMessages, ...useMessages('createOrgForm', undefined) };
  return (
    <Widget {...rootProps(props)} className={cx('ok-create-org-form', props.className)}>
      <Surface plain={plain}>
        <LoadingState label={messages.loadingPanel}>
          <PanelSkeleton plain={plain} />
        </LoadingState>
      </Surface>
    </Widget>
  );
}
