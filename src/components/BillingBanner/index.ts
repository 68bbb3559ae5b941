export { BillingBanner, type BillingBannerProps } from './BillingBanner.js';
export {
  BillingBannerView,
  type BillingBannerViewBase,
  type BillingBannerViewProps,
} from './BillingBannerView.js';
export { billingBannerMessages, type BillingBannerMessages } from './messages.js';
