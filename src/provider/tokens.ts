import { tokenProperties, type BrandTokens } from '../theme/tokens.js';

/** Sets the tokens on an element; the function returned takes them back. */
export function applyTokens(element: HTMLElement, tokens: BrandTokens | undefined): () => void {
  const properties = tokenProperties(tokens);
  for (const [property, value] of properties) element.style.setProperty(property, value);
  return () => {
    for (const [property] of properties) element.style.removeProperty(property);
  };
}
