import { expect, type Page } from '@playwright/test';
import { testCardToken } from '../src/components/BillingPanel/testCardNumbers.js';
import type { StripeDouble } from '../server/test/doubles/stripe.js';

const ORIGIN = 'https://js.stripe.com';
const FRAME = `${ORIGIN}/v3/elements-inner-payment.html`;

/**
 * Stripe.js as far as a card is concerned, and as strict: it knows no other options than these, needs a form that is
 * mounted and was submitted, and leaves the number of the card in a frame of Stripe's own. Runs in the page.
 */
function stripeJs(frameAddress: string): void {
  type Answer = { error?: { message: string }; number?: string };
  const wrong = (text: string): never => {
    throw new Error(`IntegrationError: ${text}`);
  };
  const only = (given: object, known: string[], where: string): void => {
    const unknown = Object.keys(given).find((name) => !known.includes(name));
    if (unknown !== undefined) wrong(`${where} does not know ${unknown}`);
  };
  const entered = new Set<string>();

  const Stripe = (key: string) => {
    if (!/^pk_(?:test|live)_\w+$/.test(key)) wrong('no publishable key');
    const groups = new WeakMap<object, { secret: string; submitted(): string | null }>();
    return {
      elements(options: { clientSecret: string; appearance?: { variables?: object } }) {
        only(options, ['clientSecret', 'locale', 'appearance', 'fonts', 'loader'], 'elements');
        only(options.appearance ?? {}, ['theme', 'variables', 'rules', 'labels'], 'appearance');
        if (!/^seti_\w+_secret_\w+$/.test(options.clientSecret)) wrong('no client secret');
        let frame: HTMLIFrameElement | null = null;
        let number: string | null = null;
        let isCreated = false;
        const ask = (): Promise<Answer> =>
          new Promise((resolve) => {
            const channel = new MessageChannel();
            channel.port1.addEventListener('message', ({ data }) => resolve(data as Answer));
            channel.port1.start();
            frame?.contentWindow?.postMessage('submit', new URL(frameAddress).origin, [
              channel.port2,
            ]);
          });
        const group = {
          create(type: string, own: { layout?: string } = {}) {
            if (type !== 'payment' || isCreated) wrong(`create ${type}`);
            only(own, ['layout', 'defaultValues', 'fields', 'terms', 'wallets'], 'payment');
            isCreated = true;
            const ready: (() => void)[] = [];
            return {
              on(name: string, handler: () => void) {
                if (!['ready', 'change', 'focus', 'blur', 'escape', 'loaderror'].includes(name)) {
                  wrong(`no event ${name}`);
                }
                if (name === 'ready') ready.push(handler);
              },
              mount(place: HTMLElement) {
                if (frame || !(place instanceof HTMLElement) || !place.isConnected) wrong('mount');
                frame = document.createElement('iframe');
                frame.title = 'Secure payment input frame';
                frame.src = frameAddress;
                frame.addEventListener('load', () => ready.forEach((handler) => handler()));
                place.append(frame);
              },
              destroy() {
                frame?.remove();
                frame = null;
              },
            };
          },
          async submit() {
            if (!frame?.isConnected) return wrong('submit before mount');
            const answer = await ask();
            number = answer.number ?? null;
            return answer.error ? { error: answer.error } : {};
          },
        };
        groups.set(group, {
          secret: options.clientSecret,
          submitted: () => (frame?.isConnected ? number : null),
        });
        return group;
      },
      async confirmSetup(options: {
        elements: object;
        confirmParams: { return_url: string };
        redirect: string;
      }) {
        only(options, ['elements', 'confirmParams', 'redirect'], 'confirmSetup');
        only(options.confirmParams, ['return_url'], 'confirmParams');
        const group = groups.get(options.elements) ?? wrong('elements of somebody else');
        const typed = group.submitted() ?? wrong('not mounted, or not submitted');
        if (options.redirect !== 'if_required') wrong('redirect');
        if (!URL.canParse(options.confirmParams.return_url)) wrong('return_url');
        if (entered.has(group.secret)) wrong('confirmed twice');
        const [id = ''] = group.secret.split('_secret_');
        const answer = await fetch(`https://api.stripe.com/v1/setup_intents/${id}/confirm`, {
          method: 'POST',
          body: new URLSearchParams({
            key,
            client_secret: group.secret,
            'payment_method_data[card][number]': typed,
            return_url: options.confirmParams.return_url,
          }),
        });
        const body = (await answer.json()) as { error?: object };
        if (body.error) return { error: body.error };
        entered.add(group.secret);
        return { setupIntent: body };
      },
    };
  };
  Object.assign(window, { Stripe });
}

/** The form in Stripe's frame. Runs there. */
function stripeFrame(): void {
  window.addEventListener('message', ({ data, ports: [port] }) => {
    if (data !== 'submit') return;
    const number = document.querySelector('input')?.value ?? '';
    const error = { message: 'Your card number is incomplete.' };
    port?.postMessage(number.replaceAll(' ', '').length < 14 ? { error } : { number });
  });
}

const CORS = { 'Access-Control-Allow-Origin': '*' };

/** What a page asked of Stripe's sites. */
export interface StripeSites {
  readonly scripts: number;
  readonly confirmed: number;
}

/** Answers what a page asks of Stripe's sites: the script, its frame, and the card that is entered there. */
export async function standInForStripe(
  page: Page,
  stripe: StripeDouble,
  publishableKey: string,
): Promise<StripeSites> {
  const asked = { scripts: 0, confirmed: 0 };
  await page.route('https://*.stripe.com/**', (route) => route.abort());
  await page.route(`${ORIGIN}/v3`, (route) => {
    asked.scripts += 1;
    const body = `(${stripeJs.toString()})(${JSON.stringify(FRAME)});`;
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.route(FRAME, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><label>Card number <input></label><script>(${stripeFrame.toString()})();</script>`,
    }),
  );
  await page.route('https://api.stripe.com/v1/setup_intents/*/confirm', async (route) => {
    const sent = new URLSearchParams(route.request().postData() ?? '');
    expect(sent.get('key')).toBe(publishableKey);
    const token = testCardToken(sent.get('payment_method_data[card][number]') ?? '');
    const answer = await fetch(stripe.url + new URL(route.request().url()).pathname, {
      method: 'POST',
      headers: { Authorization: `Bearer ${stripe.secretKey}` },
      body: new URLSearchParams({
        client_secret: sent.get('client_secret') ?? '',
        return_url: sent.get('return_url') ?? '',
        payment_method: token ?? 'none',
      }),
    });
    if (answer.ok) asked.confirmed += 1;
    await route.fulfill({
      status: answer.status,
      headers: CORS,
      contentType: 'application/json',
      body: await answer.text(),
    });
  });
  return asked;
}
