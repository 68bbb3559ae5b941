/**
 * Texts by widget. Each widget adds its own namespace to this interface, so that the provider
 * knows their types without knowing the widgets.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the widgets
export interface MessageNamespaces {}

/** Replacements for texts of the kit; what is missing stays English. */
export type KitMessages = {
  readonly [Name in keyof MessageNamespaces]?: Partial<MessageNamespaces[Name]>;
};
