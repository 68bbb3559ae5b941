import type { DoubleRoute } from './httpDouble.js';
import { fail, missing, ok } from './stripeAnswers.js';
import { cardDeclined, emit, methodFrom, type StripeWorld } from './stripeMoney.js';

/** Endpoints for entering a card: one is prepared by the server, and confirmed once by the form in a page. */
export function setupRoutes(world: StripeWorld): DoubleRoute[] {
  const setups = new Map<string, { customer: string; secret: string; done: boolean }>();
  return [
    {
      operation: 'setupIntents.create',
      method: 'POST',
      path: '/v1/setup_intents',
      params: ['customer', 'usage', 'payment_method_types[]'],
      run({ params }) {
        const customer = params.get('customer') ?? '';
        if (!world.customers.has(customer)) return missing(customer);
        const id = world.nextId('seti');
        const secret = `${id}_secret_double`;
        setups.set(id, { customer, secret, done: false });
        return ok({ id, object: 'setup_intent', customer, client_secret: secret });
      },
    },
    {
      operation: 'setupIntents.confirm',
      method: 'POST',
      path: '/v1/setup_intents/{id}/confirm',
      params: ['client_secret', 'payment_method', 'return_url'],
      run({ names, params }) {
        const id = names['id'] ?? '';
        const setup = setups.get(id);
        if (!setup || params.get('client_secret') !== setup.secret) return missing(id);
        if (setup.done) {
          const message = 'This SetupIntent has already succeeded.';
          return fail(400, 'setup_intent_unexpected_state', message);
        }
        const token = params.get('payment_method') ?? '';
        const method = methodFrom(world, token);
        if (method === 'declined') return cardDeclined;
        if (!method) return missing(token);
        setup.done = true;
        // A card that is entered in the form is the customer's from then on.
        const kept = { ...method, customer: setup.customer };
        world.methods.set(kept.id, kept);
        emit(world, 'payment_method.attached', kept);
        return ok({ id, object: 'setup_intent', status: 'succeeded', payment_method: kept.id });
      },
    },
  ];
}
