type TrustedTypes = {
  defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): object;
};

/**
 * Lets the page fetch scripts from Stripe by their address, and from nowhere else. The server's policy asks for
 * somebody to say so; it allows it only where cards are taken by Stripe.
 */
export function trustStripe(): void {
  const types: TrustedTypes | undefined = Reflect.get(window, 'trustedTypes');
  if (!types || types.defaultPolicy) return;
  types.createPolicy('default', {
    createScriptURL: (url) => (new URL(url).origin === 'https://js.stripe.com' ? url : null),
  });
}
