'use client';
import type { Organization } from '../../contract/index.js';
import { WidgetBoundary } from '../../provider/WidgetBoundary.js';
import type { CreateOrgFormViewBase } from './CreateOrgFormView.js';
import { LiveForm } from './LiveForm.js';

/** Props of {@link CreateOrgForm}. */
export type CreateOrgFormProps = Omit<CreateOrgFormViewBase, 'parts'> & {
  /** Host that stands before the address in every link, as in `app.example.com`. @default the page's own host */
  host?: string;
  /** Name to begin with, as after a search that found nothing. */
  defaultName?: string;
  /** Organization that is chosen under "Inside" at first. @default none */
  defaultParent?: { id: string; name: string };
  /** Shows how far this organization is set up, in place of the form. */
  organizationId?: string;
  /** Goes on with the last creation after a reload. @default true */
  resume?: boolean;
  /** The organization exists; it is still being set up. */
  onCreated?: (event: { organization: Organization }) => void;
  /** Opens the new organization. @default goes to `/{slug}` by the provider's `navigate` */
  onOpen?: (event: { organization: Organization }) => void;
  /** Starts inviting people into the new organization. */
  onInvite?: (event: { organization: Organization }) => void;
  /** Leaves the form; without it there is no such button. What was typed is forgotten. */
  onCancel?: () => void;
};

/**
 * Creates an organization: name, address that is checked and held while it is typed, billing email,
 * place in the tree for partners; then shows how it is set up.
 * @example
 * <CreateOrgForm onOpen={({ organization }) => router.push(`/${organization.slug}`)} />
 */
export function CreateOrgForm(props: CreateOrgFormProps) {
  return (
    <WidgetBoundary widget="CreateOrgForm" root={props}>
      <LiveForm {...props} />
    </WidgetBoundary>
  );
}
