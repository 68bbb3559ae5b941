export { CreateOrgForm, type CreateOrgFormProps } from './CreateOrgForm.js';
export {
  CreateOrgFormView,
  type CreateOrgFormViewBase,
  type CreateOrgFormViewProps,
} from './CreateOrgFormView.js';
export type { Address, AddressState } from './address.js';
export type { NewOrganization } from './draft.js';
export { createOrgFormMessages, type CreateOrgFormMessages } from './messages.js';
export type { FormValues, OrgFormProps } from './orgFormProps.js';
export type { ParentOption } from './parents.js';
export {
  provisioningPanelMessages,
  type ProvisioningPanelMessages,
} from './provisioningMessages.js';
export { ProvisioningPanel, type ProvisioningPanelProps } from './ProvisioningPanel.js';
export {
  ProvisioningPanelView,
  type ProvisioningContentProps,
  type ProvisioningPanelViewBase,
  type ProvisioningPanelViewProps,
} from './ProvisioningPanelView.js';
