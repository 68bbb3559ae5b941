'use client';
import { useRef, useState } from 'react';
import type { ApiError } from '../../client/index.js';
import { brandingTextFields } from '../../contract/index.js';
import { errorOf } from '../../hooks/errorOf.js';
import { useAttempt } from '../../hooks/useAttempt.js';
import { useKept } from '../../hooks/useKept.js';
import {
  baseOf,
  changesOf,
  cleaned,
  countChanges,
  nothingTyped,
  problemOf,
  valueOf,
  type Edits,
  type TextField,
} from './brandForm.js';
import type { BrandingContent, Words } from './types.js';

/** What is being sent. */
export type Sending = 'save' | 'publish' | null;

/** Why something was not done. */
export type FormProblem = { doing: 'save' | 'publish'; error: ApiError };

/** The typed part of a brand: what is in the fields, what is wrong with it, and what is sent. */
export function useBrandForm(content: BrandingContent, words: Words) {
  const { own, draft, actions } = content;
  const base = baseOf(own, draft);
  const [{ edits, locks: lockEdits }, setTyped] = useKept(content.kept, nothingTyped);
  const [left, setLeft] = useState<{ [Field in TextField]?: true }>({});
  const [sending, setSending] = useState<Sending>(null);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const once = useRef(false);
  const attempt = useAttempt();

  const locks = lockEdits ?? base.locks;
  const changes = changesOf(own, base, edits, locks);
  const refused = problem?.error.fields ?? {};
  const errors: { [Field in TextField]?: string } = {};
  for (const field of brandingTextFields) {
    const wrong = problemOf(field, valueOf(field, base, edits), words.messages);
    const shown = (left[field] ? wrong : undefined) ?? refused[field];
    if (shown !== undefined) errors[field] = shown;
  }
  const isDirty =
    lockEdits !== null ||
    brandingTextFields.some((field) => cleaned(field, valueOf(field, base, edits)) !== base[field]);

  const change = (field: TextField, value: string | null): void => {
    setTyped((before) => ({ ...before, edits: { ...before.edits, [field]: value } }));
    setNews(null);
    // What the server refused was another value.
    if (problem?.error.fields[field] !== undefined) setProblem(null);
  };
  const clear = (): void => {
    setTyped(nothingTyped);
    setLeft({});
    setProblem(null);
  };

  /** The first field that cannot be sent; every one is marked from then on. */
  const firstWrong = (): TextField | undefined => {
    setLeft(Object.fromEntries(brandingTextFields.map((field) => [field, true])));
    return brandingTextFields.find(
      (field) => problemOf(field, valueOf(field, base, edits), words.messages) !== undefined,
    );
  };

  /** Does it; answers with the refusal, null when it was done, undefined when something is being done already. */
  const send = async (
    doing: 'save' | 'publish',
    work: () => Promise<void>,
  ): Promise<ApiError | null | undefined> => {
    // The state of the last render may be old by one press: two fast ones must send one request.
    if (once.current) return undefined;
    once.current = true;
    setSending(doing);
    setProblem(null);
    setNews(null);
    try {
      await work();
      return null;
    } catch (error) {
      const refusal = errorOf(error);
      if (refusal) setProblem({ doing, error: refusal });
      return refusal;
    } finally {
      once.current = false;
      setSending(null);
    }
  };

  const version = draft ? draft.version : own.version;
  const saveAll = async (wanted: typeof changes, over = version): Promise<void> => {
    await actions.save({ ...wanted, version: over });
    setTyped(nothingTyped);
  };
  return {
    base,
    edits,
    locks,
    changes,
    count: countChanges(changes, own),
    errors,
    isDirty,
    sending,
    problem,
    news,
    change,
    clear,
    firstWrong,
    leave: (field: TextField) => setLeft((before) => ({ ...before, [field]: true })),
    setLocks: (next: readonly string[]) => {
      setTyped((before) => ({ ...before, locks: next }));
      setNews(null);
    },
    forget: () => setProblem(null),
    setNews,
    /** Saves what is typed; with `over`, over a version that somebody else made meanwhile. */
    save: (over?: number) => send('save', () => saveAll(changes, over)),
    /** Saves what is typed and publishes it, with other values for some of the fields if they are given. */
    publish: (options: { accept_contrast?: boolean; instead?: Edits } = {}) =>
      send('publish', async () => {
        const { accept_contrast, instead } = options;
        const wanted = { ...changes, fields: { ...changes.fields, ...instead } };
        if (isDirty || instead) await saveAll(wanted);
        await attempt({ wanted, accept_contrast }, async (idempotencyKey) =>
          actions.publish?.({
            idempotencyKey,
            ...(accept_contrast !== undefined && { accept_contrast }),
          }),
        );
        setNews(words.messages.published);
      }),
    /** Takes the draft back to what is published. */
    discard: () =>
      send('save', async () => {
        await actions.save({ fields: {}, locks: null, version });
        clear();
      }),
  };
}

/** The form as its parts see it. */
export type BrandForm = ReturnType<typeof useBrandForm>;
