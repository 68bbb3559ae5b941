import { ApiError, isAborted } from '../client/index.js';
import type { SlugAvailability, SlugHold } from '../contract/index.js';

/** What is known about an address; `unknown` when the server could not be asked. */
export type SlugStatus =
  'idle' | 'checking' | 'available' | 'taken' | 'reserved' | 'invalid' | 'unknown';

/** An address as typed, or a name that the server makes one from. */
export type SlugQuestion = { slug: string } | { name: string };

/** An answer with the question it belongs to: without it nobody may show it. */
export interface SlugVerdict {
  question: string;
  status: Exclude<SlugStatus, 'idle' | 'checking'>;
  /** The address that was judged. */
  slug: string;
  /** Free addresses near it, best first. */
  suggestions: readonly string[];
  /** Keeps the address for this person for a while. */
  hold: SlugHold | null;
  error: ApiError | null;
}

/** What the checker needs from outside. */
export interface SlugCheckerOptions {
  ask: (question: SlugQuestion, signal: AbortSignal) => Promise<SlugAvailability>;
  /** Keeps a free address; null where the server cannot. */
  hold: ((slug: string, signal: AbortSignal) => Promise<SlugHold>) | null;
  /** Runs something later and gives the way to call it off. */
  wait: (run: () => void, milliseconds: number) => () => void;
}

/** Names a question, so that an answer can be matched with what is in the field now. */
export function questionId(question: SlugQuestion): string {
  return 'slug' in question ? `slug:${question.slug}` : `name:${question.name}`;
}

/** Asks whether addresses are free: after a pause, one at a time, the latest one only. */
export class SlugChecker {
  #verdict: SlugVerdict | null = null;
  #stop: () => void = () => {};
  readonly #listeners = new Set<() => void>();
  readonly options: SlugCheckerOptions;

  constructor(options: SlugCheckerOptions) {
    this.options = options;
  }

  /** The last verdict, whatever it was about. */
  readonly verdict = (): SlugVerdict | null => this.#verdict;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks after `delay`, giving up any question before; the function returned gives this one up. */
  ask(question: SlugQuestion, delay: number): () => void {
    this.#stop();
    const abort = new AbortController();
    const cancel = this.options.wait(() => void this.#run(question, abort.signal), delay);
    this.#stop = () => {
      cancel();
      abort.abort();
    };
    return this.#stop;
  }

  async #run(question: SlugQuestion, signal: AbortSignal): Promise<void> {
    const id = questionId(question);
    try {
      const answer = await this.options.ask(question, signal);
      if (signal.aborted) return;
      this.#tell(await this.#judge(id, question, answer, signal), signal);
    } catch (error) {
      if (isAborted(error)) return;
      this.#tell(failed(id, 'slug' in question ? question.slug : '', error), signal);
    }
  }

  async #judge(
    id: string,
    question: SlugQuestion,
    answer: SlugAvailability,
    signal: AbortSignal,
  ): Promise<SlugVerdict> {
    const { slug } = answer;
    if ('slug' in question && slug !== question.slug) return failed(id, question.slug, null);
    const suggestions = answer.suggestions ?? (answer.suggestion ? [answer.suggestion] : []);
    const verdict = { question: id, slug, suggestions, hold: null, error: null };
    if (!answer.available) return { ...verdict, status: answer.reason ?? 'taken' };
    if (!this.options.hold) return { ...verdict, status: 'available' };
    try {
      return { ...verdict, status: 'available', hold: await this.options.hold(slug, signal) };
    } catch (error) {
      if (isAborted(error)) throw error;
      const lost = error instanceof ApiError && error.code === 'slug_taken';
      // Without a hold a free address is still free; only somebody else's makes it taken.
      return { ...verdict, status: lost ? 'taken' : 'available' };
    }
  }

  #tell(verdict: SlugVerdict, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#verdict = verdict;
    for (const listener of this.#listeners) listener();
  }
}

function failed(question: string, slug: string, error: unknown): SlugVerdict {
  return {
    question,
    slug,
    status: 'unknown',
    suggestions: [],
    hold: null,
    error: error instanceof ApiError ? error : null,
  };
}
