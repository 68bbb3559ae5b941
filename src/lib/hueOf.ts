/** Number of avatar hues in the style sheet. */
const hues = 6;

/** Gives the same avatar hue, 1 to 6, for the same id everywhere (FNV-1a). */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 0) % hues) + 1;
}
