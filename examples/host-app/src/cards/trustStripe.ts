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
  try {
    types.createPolicy('default', {
      createScriptURL: (url) => (new URL(url).origin === 'https://js.stripe.com' ? url : null),
    });
  } catch {
    // Whoever serves the page does not allow it: the form says then that it cannot load.
  }
}
