'use client';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import type { BrandingEditorViewBase } from './BrandingEditorView.js';
import { LiveBranding } from './LiveBranding.js';

/** Props of {@link BrandingEditor}. */
export type BrandingEditorProps = Omit<
  BrandingEditorViewBase,
  'parts' | 'locale' | 'timeZone' | 'organizationId'
>;

/**
 * Name, logos, colors and domain of the current organization. From one or two colors it derives a palette
 * that can be read in light and dark, and shows it on real widgets before anybody else sees it.
 * @example
 * <BrandingEditor plansHref="/acme/billing" onUnsavedChange={({ unsaved }) => { question.current = unsaved; }} />
 */
export function BrandingEditor(props: BrandingEditorProps) {
  return (
    <WidgetBoundary widget="BrandingEditor" root={props}>
      <LiveBranding {...props} />
    </WidgetBoundary>
  );
}
