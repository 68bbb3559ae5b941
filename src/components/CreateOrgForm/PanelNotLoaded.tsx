'use client';
import { cx } from '../../lib/cx.js';
import { useMessages } from '../../provider/useMessages.js';
import { Banner } from '../../ui/Banner.js';
import { Widget } from '../../ui/Widget.js';
import { createOrgFormMessages } from './messages.js';
import type { ProvisioningPanelProps } from './ProvisioningPanel.js';
import { rootProps } from '../../ui/rootProps.js';

/** Stands in for the panel when its code could not be fetched. */
export function PanelNotLoaded(props: ProvisioningPanelProps) {
  const messages = { ...createOrgFormMessages, ...useMessages('createOrgForm', undefined) };
  return (
    <Widget {...rootProps(props)} className={cx('ok-create-org-form', props.className)}>
      <Banner tone="warning" title={messages.created}>
        {messages.createdNote}
      </Banner>
    </Widget>
  );
}
