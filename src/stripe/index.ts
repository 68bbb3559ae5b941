export { StripeCardForm, type StripeCardFormProps } from './StripeCardForm.js';
export { stripeFormMessages, type StripeFormMessages } from './messages.js';
