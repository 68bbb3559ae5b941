import type { Capability } from '../../contract/index.js';
import type { Stage } from './stage.js';

/** Cases of one section with the same needs. */
export interface CaseGroup {
  /** Section of the contract. */
  readonly section: string;
  /** Extensions the cases need. */
  readonly needs?: readonly Capability[];
  /** Extensions that must be missing. */
  readonly without?: readonly Capability[];
  /** What is expected, by sentence. */
  readonly cases: Readonly<Record<string, (stage: Stage) => Promise<void>>>;
}
