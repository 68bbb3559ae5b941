'use client';
import { useRef, useState, type RefObject } from 'react';
import { ApiError } from '../../client/index.js';
import type { ApiKey, CreatedKey } from '../../contract/index.js';
import { attemptFor, mayHaveArrived, type Attempt } from '../../hooks/attempt.js';
import { holdSecret, type HeldSecret } from './secret.js';
import type { KeyContent, NewKey } from './types.js';

/** A secret on screen, and what can be said of it. */
export type Shown<Created extends CreatedKey> = {
  held: HeldSecret;
  key: Omit<Created, 'pat_key'>;
};

type Wish<Input> = { attempt: Attempt; input: Input; before: ReadonlySet<string> };

type Creation<Input, Created extends CreatedKey> = {
  content: KeyContent;
  /** Stands in the page for as long as the person waits for the secret. */
  here: RefObject<HTMLElement | null>;
  send: (input: Input, idempotencyKey: string) => Promise<Created>;
  /** Whether a key that was not there before may be that of a creation whose answer got lost. */
  fits: (key: ApiKey, input: Input) => boolean;
};

/**
 * Makes a key once, however often it is asked for, and holds its secret outside of React. The same
 * wish is sent again under the same key until it is answered.
 */
export function useCreation<Wanted extends object, Input, Created extends CreatedKey>({
  content,
  here,
  send,
  fits,
}: Creation<Input, Created>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [unseen, setUnseen] = useState<{ key: ApiKey | null } | null>(null);
  const [shown, setShown] = useState<Shown<Created> | null>(null);
  const wish = useRef<Wish<Input> | null>(null);
  const once = useRef(false);

  /** Sends what is wanted; `make` turns it into the request, once for each wish. */
  const create = async (wanted: Wanted, make: () => Input): Promise<void> => {
    // The state of the last render may be old by one press: two fast ones must send one request.
    if (once.current) return;
    once.current = true;
    const attempt = attemptFor(wanted, wish.current?.attempt ?? null);
    if (wish.current?.attempt !== attempt) {
      const before = new Set(content.rows.map(({ key_id }) => key_id));
      wish.current = { attempt, input: make(), before };
    }
    const { input, before } = wish.current;
    setBusy(true);
    setProblem(null);
    try {
      const { pat_key, ...rest }: Created = await send(input, attempt.idempotencyKey);
      wish.current = null;
      // Whoever asked may have left meanwhile; then nothing may hold the secret either.
      if (here.current) setShown({ held: holdSecret(pat_key), key: rest });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'secret_already_shown') {
        const rows = (await content.actions.reload().catch(() => undefined)) ?? [];
        const [found = null, ...others] = rows.filter(
          (key) => !before.has(key.key_id) && fits(key, input),
        );
        wish.current = null;
        // Of several nobody can tell which it is.
        setUnseen({ key: others.length === 0 ? found : null });
      } else {
        if (!mayHaveArrived(error)) wish.current = null;
        setProblem(error);
      }
    } finally {
      once.current = false;
      setBusy(false);
    }
  };
  return { create, busy, problem, unseen, shown, forgetUnseen: () => setUnseen(null) };
}

/** What is sent for a new key, without the idempotency key. */
export type KeyInput = Omit<NewKey, 'idempotencyKey'>;
