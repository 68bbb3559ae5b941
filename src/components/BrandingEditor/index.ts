export { BrandingEditor, type BrandingEditorProps } from './BrandingEditor.js';
export {
  BrandingEditorView,
  type BrandingEditorViewBase,
  type BrandingEditorViewProps,
} from './BrandingEditorView.js';
export { editorMessages, type BrandingEditorMessages } from './messages.js';
export type {
  BrandingActions,
  BrandingContent,
  BrandingTab,
  DomainActions,
  DomainState,
  HistoryState,
  SourceProps,
} from './types.js';
