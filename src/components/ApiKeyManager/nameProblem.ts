import { readName } from '../../contract/texts.js';
import type { DialogMessages } from './dialogWords.js';

const MAX = 100;

/** What is wrong with a name; nothing when nothing is. */
export function nameProblem(name: string, messages: DialogMessages): string | undefined {
  const reading = readName(messages.name, MAX, name);
  if ('value' in reading) return undefined;
  if (name.trim() === '') return messages.nameEmpty;
  return name.trim().length > MAX ? messages.nameTooLong : reading.problem;
}
