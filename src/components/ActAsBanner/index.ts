export { ActAsBanner, type ActAsBannerProps } from './ActAsBanner.js';
export {
  ActAsBannerView,
  type ActAsBannerViewBase,
  type ActAsBannerViewProps,
} from './ActAsBannerView.js';
export { ActAsScope, type ActAsScopeProps } from './ActAsScope.js';
export { actAsBannerMessages, type ActAsBannerMessages } from './messages.js';
export type { ActAsVisit } from './types.js';
