export type { CreateForm, CreateFormProps } from './createForm.js';
export { orgSwitcherMessages, type OrgSwitcherMessages } from './messages.js';
export { OrgCommandMenu, type OrgCommandMenuProps } from './OrgCommandMenu.js';
export { OrgSwitcher } from './OrgSwitcher.js';
export type { OrgSwitcherProps } from './OrgSwitcherProps.js';
export { OrgSwitcherView, type OrgSwitcherViewProps } from './OrgSwitcherView.js';
export type { OrgSwitcherLook, OrgSwitcherStatus } from './SwitcherFrame.js';
export type {
  Choices,
  InvitationState,
  ListState,
  OrganizationSwitch,
  PinnedRow,
  SwitcherNews,
  SwitchVerdict,
} from './types.js';
