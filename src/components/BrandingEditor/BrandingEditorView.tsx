'use client';
import type { ReactNode } from 'react';
import type { ApiError } from '../../client/index.js';
import type { UnsavedHandler } from '../../hooks/useUnsaved.js';
import { cx } from '../../lib/cx.js';
import { Header } from '../../ui/Header.js';
import { rootProps, type RootProps } from '../../ui/rootProps.js';
import { StandIn, type StandInParts, type StandInView } from '../../ui/StandIn.js';
import { Widget } from '../../ui/Widget.js';
import { BrandingPage } from './BrandingPage.js';
import { BrandingSkeleton } from './BrandingSkeleton.js';
import { editorMessages, type BrandingEditorMessages } from './messages.js';
import { PlanNeeded } from './PlanNeeded.js';
import type { BrandingContent, BrandingTab, Words } from './types.js';

/** What every state of {@link BrandingEditorView} takes. */
export type BrandingEditorViewBase = RootProps & {
  /** Replacements for texts. */
  messages?: Partial<BrandingEditorMessages> | undefined;
  /** Language of numbers and dates. @default 'en' */
  locale?: string | undefined;
  /** Time zone of dates. @default 'UTC' */
  timeZone?: string | undefined;
  /** Organization whose branding this is. */
  organizationId?: string | null | undefined;
  /** Replacements for the parts that stand in for what is shown. */
  parts?: StandInParts | undefined;
  /** Where plans are compared, for organizations whose plan has no branding. */
  plansHref?: string | undefined;
  /** The part that is open; the host may keep it, as in the URL. @default 'brand' */
  tab?: BrandingTab | undefined;
  /** Called with the part that the person chose. */
  onTabChange?: ((change: { tab: BrandingTab }) => void) | undefined;
  /** Told when edits are begun, saved or discarded: give the sentence to `beforeSwitch` of OrgSwitcher. */
  onUnsavedChange?: UnsavedHandler | undefined;
  /** Stands below the preview in both schemes, such as a page of the host's own. */
  preview?: ReactNode;
};

/** Props of {@link BrandingEditorView}: one state of the editor. */
export type BrandingEditorViewProps = BrandingEditorViewBase &
  (
    | StandInView<ApiError>
    | { status: 'plan-needed'; inheritedFrom: string | null }
    | { status: 'ready'; content: BrandingContent }
  );

/** Draws the branding of an organization, in whatever state it is told to be. */
export function BrandingEditorView(props: BrandingEditorViewProps) {
  const { locale = 'en', timeZone = 'UTC', messages: own, parts = {} } = props;
  const messages = { ...editorMessages, ...own };
  const words: Words = { messages, own, locale, timeZone };
  const { tab, onTabChange, onUnsavedChange, preview } = props;
  return (
    <Widget
      {...rootProps(props)}
      className={cx('ok-branding-editor', props.className)}
      data-ok-org={props.organizationId ?? undefined}
    >
      {props.status === 'ready' ? (
        <BrandingPage
          {...{ words, tab, onTabChange, onUnsavedChange, preview }}
          content={props.content}
        />
      ) : (
        <>
          <Header title={messages.title} />
          {props.status === 'plan-needed' ? (
            <PlanNeeded
              messages={messages}
              parts={parts}
              href={props.plansHref}
              inheritedFrom={props.inheritedFrom}
            />
          ) : (
            <StandIn
              view={props}
              messages={messages}
              parts={parts}
              skeleton={<BrandingSkeleton messages={messages} />}
            />
          )}
        </>
      )}
    </Widget>
  );
}
