import type { CreateOrganization } from '../../contract/index.js';
import type { Address } from './address.js';
import type { ParentOption } from './parents.js';

/** Values as typed; an absent one stands for the default. */
export type FormValues = {
  name: string;
  billing_email?: string | undefined;
  parent_id?: string | undefined;
};

/** What the form needs once it can be filled in. */
export type OrgFormProps = {
  /** Host that stands before the address in every link. */
  host: string;
  /** What the fields hold at first. */
  defaultValues: FormValues;
  /** The account's own address, used when the field is left empty. */
  accountEmail: string;
  address: Address;
  /** Organizations the new one may be put into; the field is absent when there are none. */
  parents: readonly ParentOption[];
  /** The last request is out without an answer: its values stay, only trying again is safe. */
  unanswered: boolean;
  /** The browser has no network. */
  offline: boolean;
  /** The four steps run inside the request, so they are named while it is out. */
  stepsInside: boolean;
  onValuesChange: (values: FormValues) => void;
  onAddressChange: (value: string) => void;
  onAddressLeave: () => void;
  onCheckAgain: () => void;
  /** Creates; rejects with the server's refusal. */
  onCreate: (input: CreateOrganization) => Promise<void>;
  /** Sends the very request again that had no answer. */
  onTryAgain: () => Promise<void>;
  /** Leaves a request without an answer behind, once it is known that it never arrived. */
  onChangeDetails: () => Promise<void>;
  onCancel?: (() => void) | undefined;
};
