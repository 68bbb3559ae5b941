export { RoleEditor, type RoleEditorProps } from './RoleEditor.js';
export {
  RoleEditorView,
  type RoleEditorViewBase,
  type RoleEditorViewProps,
} from './RoleEditorView.js';
export { roleEditorMessages, type RoleEditorMessages } from './messages.js';
export type { RoleEntry, RoleInput, RoleLock, RolesContent, RolesView } from './types.js';
