'use client';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { appearanceAt } from './appearance.js';
import { loadStripe } from './loadStripe.js';
import type { StripeCardFormProps } from './StripeCardForm.js';
import type { StripeClient, StripeElement, StripeElements } from './types.js';

type State = { state: 'loading' | 'ready' | 'failed'; problem: string | null };

const first: State = { state: 'loading', problem: null };

/** Stripe's form at a place of the page, and what became of it. */
export function useStripeForm(
  place: RefObject<HTMLElement | null>,
  { setupIntent, locale, nonce, onSaved }: StripeCardFormProps,
  unfinished: string,
) {
  const [{ state, problem }, setState] = useState(first);
  const [busy, setBusy] = useState(false);
  const made = useRef<{ stripe: StripeClient; elements: StripeElements } | null>(null);
  const confirmed = useRef<string | null>(null);
  const { client_secret: clientSecret, publishable_key: key } = setupIntent;

  const isWanted = state !== 'failed';
  // Stripe draws its form into the page by itself, in a frame that React knows nothing of.
  useEffect(() => {
    let here = true;
    let element: StripeElement | null = null;
    const fail = (text: string): void => {
      if (here) setState({ state: 'failed', problem: text });
    };
    const at = place.current;
    if (!isWanted || !at) return;
    loadStripe(at.ownerDocument, nonce)
      .then((Stripe) => {
        if (!here) return;
        const stripe = Stripe(key);
        const elements = stripe.elements({ clientSecret, locale, appearance: appearanceAt(at) });
        made.current = { stripe, elements };
        element = elements.create('payment', { layout: 'tabs' });
        element.on('ready', () => here && setState({ state: 'ready', problem: null }));
        element.on('loaderror', ({ error }) => fail(error.message ?? ''));
        element.mount(at);
      })
      .catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
    return () => {
      here = false;
      made.current = null;
      confirmed.current = null;
      element?.destroy();
    };
  }, [place, clientSecret, key, locale, nonce, isWanted]);

  const confirm = async (): Promise<string | { problem: string }> => {
    if (!made.current) return { problem: unfinished };
    // Confirmed once, a secret is used up: what is left to do is to tell the server.
    if (confirmed.current !== null) return confirmed.current;
    const { stripe, elements } = made.current;
    const checked = await elements.submit();
    if (checked.error) return { problem: checked.error.message ?? unfinished };
    const { error, setupIntent: intent } = await stripe.confirmSetup({
      elements,
      confirmParams: { return_url: window.location.href },
      redirect: 'if_required',
    });
    if (error) return { problem: error.message ?? unfinished };
    const method = intent?.payment_method ?? null;
    const id = typeof method === 'string' ? method : method?.id;
    if (id === undefined) return { problem: unfinished };
    confirmed.current = id;
    return id;
  };
  const send = async (): Promise<void> => {
    setBusy(true);
    setState({ state: 'ready', problem: null });
    try {
      const answer = await confirm();
      if (typeof answer === 'string') await onSaved(answer);
      else setState({ state: 'ready', problem: answer.problem });
    } catch {
      // What the server says is shown beside the form.
    } finally {
      setBusy(false);
    }
  };
  return {
    state,
    problem,
    busy,
    submit: (): void => {
      if (!busy && state === 'ready') void send();
    },
    again: (): void => setState(first),
  };
}
