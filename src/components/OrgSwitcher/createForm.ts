import type { ComponentType } from 'react';
import type { Organization } from '../../contract/index.js';

/** What a form that creates organizations gets. */
export type CreateFormProps = {
  /** Name to begin with: what was searched for. */
  defaultName: string;
  /** The organization exists and is to be opened. */
  onOpen: (event: { organization: Organization }) => void;
};

/** Host's own form, or the kit's when there is none. */
export type CreateForm = ComponentType<CreateFormProps>;
