/** Longest label and description, in characters. */
export const LABEL_MAX = 60;
export const DESCRIPTION_MAX = 300;

/** What is wrong with a label, if anything; the message has the same name. */
export function labelProblem(label: string): 'labelEmpty' | 'labelLong' | null {
  if (label.trim() === '') return 'labelEmpty';
  return [...label.trim()].length > LABEL_MAX ? 'labelLong' : null;
}
