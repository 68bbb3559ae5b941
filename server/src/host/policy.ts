/** What the pages of an app need of other sites. */
export interface PageNeeds {
  /** Cards are entered in Stripe's own form. */
  readonly stripe: boolean;
}

// https://docs.stripe.com/security/guide#content-security-policy
const STRIPE_JS = 'https://js.stripe.com https://*.js.stripe.com';

/** The content security policy of an app's pages: nothing from elsewhere, but for the form of a payment provider. */
export function pagePolicy({ stripe }: PageNeeds): string {
  return [
    "default-src 'none'",
    `script-src 'self'${stripe ? ` ${STRIPE_JS}` : ''}`,
    "style-src 'self'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    `connect-src 'self'${stripe ? ' https://api.stripe.com' : ''}`,
    ...(stripe ? [`frame-src ${STRIPE_JS} https://hooks.stripe.com`] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // Stripe.js comes by address, which only the policy of the app may say is good.
    `trusted-types ${stripe ? 'default' : "'none'"}`,
  ].join('; ');
}
