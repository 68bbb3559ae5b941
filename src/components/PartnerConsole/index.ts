export { PartnerConsole, type PartnerConsoleProps } from './PartnerConsole.js';
export {
  PartnerConsoleView,
  type PartnerConsoleViewBase,
  type PartnerConsoleViewProps,
} from './PartnerConsoleView.js';
export { partnerConsoleMessages } from './allMessages.js';
export type { PartnerConsoleMessages } from './messages.js';
export type {
  Level as PartnerLevel,
  Levels as PartnerLevels,
  PartnerContent,
  PartnerQuestion,
  PartnerSearch,
  PartnerSort,
} from './types.js';
