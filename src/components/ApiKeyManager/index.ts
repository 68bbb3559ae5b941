export { ApiKeyManager, type ApiKeyManagerProps } from './ApiKeyManager.js';
export {
  ApiKeyManagerView,
  type ApiKeyManagerViewBase,
  type ApiKeyManagerViewProps,
} from './ApiKeyManagerView.js';
export { keyTableMessages, type ApiKeyManagerMessages } from './messages.js';
export type {
  KeyActions,
  KeyContent,
  KeyGuide,
  KeyKind,
  KeyTab,
  NewKey,
  UsageProps,
  UsageState,
} from './types.js';
