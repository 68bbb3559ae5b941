export { BillingPanel, type BillingPanelProps } from './BillingPanel.js';
export {
  BillingPanelView,
  type BillingPanelViewBase,
  type BillingPanelViewProps,
} from './BillingPanelView.js';
export { panelMessages, type BillingPanelMessages } from './messages.js';
export type { BillingActions, BillingContent, CardFormProps, InvoicePage, Part } from './types.js';
