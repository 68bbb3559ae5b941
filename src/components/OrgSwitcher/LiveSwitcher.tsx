'use client';
import { useState, type RefObject } from 'react';
import type { Organization } from '../../contract/index.js';
import { useOnline } from '../../hooks/useOnline.js';
import { useKit } from '../../provider/useKit.js';
import { shortcutText } from './commandKey.js';
import type { OrgSwitcherProps } from './OrgSwitcherProps.js';
import { loadCreateDialog, preload } from './parts.js';
import { SwitcherBody, type SwitcherBodyProps } from './SwitcherBody.js';
import type { OrganizationSwitch, SwitcherNews } from './types.js';
import { useAnswers } from './useAnswers.js';
import { useChoices } from './useChoices.js';
import { useSwitch } from './useSwitch.js';

export { SwitcherBody };

/** Props of {@link LiveSwitcher}. */
export type LiveSwitcherProps = Omit<OrgSwitcherProps, 'open' | 'onOpenChange'> & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Where the person is, as far as it is known. */
  here: Organization | null;
  problem: SwitcherBodyProps['problem'];
  anchor: RefObject<HTMLElement | null>;
  /** Told which row the person chose. */
  onChosen: (organization: Organization) => void;
  /** Told which organization is being opened, and that none is any more. */
  onPending: (organization: Organization | null) => void;
};

/** The switcher once the person is about to open it: reads what they can choose and carries out what they do. */
export function LiveSwitcher(props: LiveSwitcherProps) {
  const { open, onOpenChange, here, onOpenInNewTab, hotKey = false } = props;
  const { organizationId, locale, parts } = useKit();
  const [news, setNews] = useState<SwitcherNews | null>(null);
  const choices = useChoices(open, here);
  const switching = useSwitch(props, {
    onPending: props.onPending,
    onCommit: ({ organization, previous }) =>
      choices.remember([organization.id, ...(previous ? [previous.id] : [])]),
    onFail: (event) => setNews({ id: `failed ${Date.now()}`, kind: 'failed', ...event }),
  });
  const answers = useAnswers({
    onJoined: (organization) => setNews({ id: organization.id, kind: 'joined', organization }),
    onDeclined: ({ id, organization }) =>
      setNews({ id, kind: 'declined', name: organization?.name ?? '' }),
  });

  const [shownFor, setShownFor] = useState(organizationId);
  if (shownFor !== organizationId) {
    // A question or a word about leaving one organization means nothing in the next.
    setShownFor(organizationId);
    setNews(null);
    switching.stay();
  }

  const openInNewTab = (event: OrganizationSwitch): void => {
    if (onOpenInNewTab) onOpenInNewTab(event);
    else window.open(switching.hrefFor(event), '_blank', 'noopener');
  };
  const choose = (organization: Organization, newTab = false): void => {
    const event = { organization, previous: here };
    if (newTab) return openInNewTab(event);
    onOpenChange(false);
    props.onChosen(organization);
    if (organization.id !== organizationId) switching.start(event);
  };

  return (
    <SwitcherBody
      {...props}
      organizationId={organizationId}
      locale={locale}
      Error={parts.Error}
      query={choices.query}
      onQueryChange={choices.setQuery}
      searching={choices.searching}
      listSize={choices.size}
      list={choices.list}
      pinned={choices.pinned}
      invitations={answers.invitations}
      offline={!useOnline()}
      shortcut={hotKey && open ? shortcutText('K') : null}
      onAccept={answers.accept}
      onDecline={answers.decline}
      onChoose={choose}
      onTogglePin={({ id }) => choices.togglePin(id)}
      onNeed={choices.need}
      unsaved={switching.asked?.unsaved}
      onStay={switching.stay}
      onDiscard={switching.discard}
      news={news}
      onDismissNews={() => setNews(null)}
      onOpenOrganization={choose}
      onCreateIntent={() => preload(loadCreateDialog)}
    />
  );
}
