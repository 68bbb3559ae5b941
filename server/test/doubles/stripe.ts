import type Stripe from 'stripe';
import { monthlyFees } from '../../../src/contract/ledger/index.js';
import { PLAN_PRICES } from '../../src/providers/billing/index.js';
import {
  startDouble,
  type DoubleAnswer,
  type DoubleRequest,
  type DoubleRoute,
  type HttpDouble,
} from './httpDouble.js';
import { fail, missing, ok, page, search } from './stripeAnswers.js';
import { createKeyStore } from './stripeKeys.js';
import {
  cardDeclined,
  charge,
  emit,
  feeLine,
  invoice,
  passTime,
  type StripeWorld,
} from './stripeMoney.js';
import { moneyRoutes } from './stripeMoneyRoutes.js';
import {
  customerOf,
  monthlyPrice,
  nested,
  subscriptionOf,
  type SubscriptionAnswer,
} from './stripeObjects.js';

const SEARCH_LAG_MS = 60_000;

/** A stand-in for Stripe that is as strict and as forgetful as Stripe. */
export interface StripeDouble extends HttpDouble, StripeWorld {
  /** Lets periods end whose time is over. */
  passTime(): void;
  readonly secretKey: string;
}

const isLive = ({ status }: SubscriptionAnswer): boolean => status !== 'canceled';

/** Starts it with the price of the free plan. */
export async function startStripe(now: () => number = Date.now): Promise<StripeDouble> {
  const customers = new Map<string, Stripe.Customer>();
  const subscriptions = new Map<string, SubscriptionAnswer>();
  const prices = new Map<string, Stripe.Price>();
  // What was written when, in milliseconds: objects carry seconds only, and searches lag.
  const writtenAt = new Map<string, number>();
  const secretKey = 'sk_test_double';
  let count = 0;
  const nextId = (prefix: string): string => `${prefix}_${String((count += 1)).padStart(6, '0')}`;
  const seconds = (): number => Math.floor(now() / 1000);
  const keep = <T extends { id: string }>(map: Map<string, T>, object: T): DoubleAnswer => {
    map.set(object.id, object);
    writtenAt.set(object.id, now());
    return ok(object);
  };
  const world: StripeWorld = {
    ...{ customers, subscriptions, prices, nextId, seconds },
    ...{ methods: new Map(), invoices: new Map(), charges: new Map(), events: [], charged: [] },
  };
  keep(prices, monthlyPrice('price_free', seconds()));
  for (const plan of ['smb', 'agency'] as const) {
    keep(prices, monthlyPrice(`price_${plan}`, 0, PLAN_PRICES[plan], monthlyFees[plan]));
  }

  const visible = (object: { id: string }): boolean =>
    now() - (writtenAt.get(object.id) ?? 0) >= SEARCH_LAG_MS;

  function createSubscription({ params }: DoubleRequest): DoubleAnswer {
    const customer = params.get('customer') ?? '';
    if (!customers.has(customer)) return missing(customer);
    const price = prices.get(params.get('items[0][price]') ?? '');
    if (!price) return fail(400, 'resource_missing', 'No such price', 'items[0][price]');
    const trialEnd = params.get('trial_end');
    if (trialEnd !== null && Number(trialEnd) <= seconds()) {
      return fail(400, 'parameter_invalid', 'trial_end must be in the future', 'trial_end');
    }
    const owner = customers.get(customer);
    const fee = trialEnd === null ? (price.unit_amount ?? 0) : 0;
    if (fee > 0 && owner?.invoice_settings.default_payment_method === null) {
      const message = 'This customer has no attached payment source or default payment method.';
      return fail(400, 'resource_missing', message);
    }
    // As `error_if_incomplete` asks: nothing is made.
    if (!charge(world, customer, fee)) return cardDeclined;
    const made = subscriptionOf(nextId('sub'), seconds(), params, price);
    const [item] = made.items.data;
    if (item) {
      const { current_period_start: from, current_period_end: until } = item;
      invoice(world, made, [feeLine(price, from, trialEnd === null ? until : from)], true);
    }
    emit(world, 'customer.subscription.created', structuredClone(made));
    return keep(subscriptions, made);
  }

  function end(subscription: SubscriptionAnswer): DoubleAnswer {
    const at = seconds();
    return keep(subscriptions, {
      ...subscription,
      status: 'canceled',
      canceled_at: at,
      ended_at: at,
    });
  }

  const one =
    <T>(map: Map<string, T>, work: (object: T, request: DoubleRequest) => DoubleAnswer) =>
    (request: DoubleRequest): DoubleAnswer => {
      const object = map.get(request.names['id'] ?? '');
      return object ? work(object, request) : missing(request.names['id'] ?? '');
    };
  const list = ['limit', 'starting_after', 'ending_before', 'created[]'];
  const person = ['email', 'name', 'description', 'phone', 'metadata[]'];
  const settings = 'invoice_settings[default_payment_method]';

  const routes: DoubleRoute[] = [
    {
      operation: 'customers.create',
      method: 'POST',
      path: '/v1/customers',
      params: person,
      run: ({ params }) => keep(customers, customerOf(nextId('cus'), seconds(), params)),
    },
    {
      operation: 'customers.search',
      method: 'GET',
      path: '/v1/customers/search',
      params: ['query', 'limit', 'page'],
      run: (request) => search(request, [...customers.values()].filter(visible)),
    },
    {
      operation: 'customers.list',
      method: 'GET',
      path: '/v1/customers',
      params: [...list, 'email'],
      run(request) {
        const email = request.params.get('email');
        const all = [...customers.values()];
        return page(request, email === null ? all : all.filter((each) => each.email === email));
      },
    },
    {
      operation: 'customers.retrieve',
      method: 'GET',
      path: '/v1/customers/{id}',
      params: [],
      run: one(customers, ok),
    },
    {
      operation: 'customers.update',
      method: 'POST',
      path: '/v1/customers/{id}',
      params: [...person, settings],
      run: one(customers, (customer, { params }) => {
        const method = params.get(settings);
        if (method !== null && world.methods.get(method)?.customer !== customer.id) {
          return fail(400, 'resource_missing', 'No such payment method', settings);
        }
        if (method !== null) customer.invoice_settings.default_payment_method = method;
        const email = params.get('email') ?? customer.email;
        const name = params.get('name') ?? customer.name ?? null;
        const metadata = { ...customer.metadata, ...nested(params, 'metadata') };
        return keep(customers, { ...customer, email, name, metadata });
      }),
    },
    {
      operation: 'customers.delete',
      method: 'DELETE',
      path: '/v1/customers/{id}',
      params: [],
      run: one(customers, ({ id }) => {
        customers.delete(id);
        for (const each of subscriptions.values())
          if (each.customer === id && isLive(each)) end(each);
        return ok({ id, object: 'customer', deleted: true });
      }),
    },
    {
      operation: 'subscriptions.create',
      method: 'POST',
      path: '/v1/subscriptions',
      params: ['customer', 'items[]', 'metadata[]', 'trial_end', 'payment_behavior'],
      run: createSubscription,
    },
    {
      operation: 'subscriptions.search',
      method: 'GET',
      path: '/v1/subscriptions/search',
      params: ['query', 'limit', 'page'],
      run: (request) => search(request, [...subscriptions.values()].filter(visible)),
    },
    {
      operation: 'subscriptions.list',
      method: 'GET',
      path: '/v1/subscriptions',
      params: [...list, 'customer', 'price', 'status'],
      run(request) {
        const { params } = request;
        const customer = params.get('customer');
        const status = params.get('status');
        const all = [...subscriptions.values()].filter(
          (each) =>
            (customer === null || each.customer === customer) &&
            (status === 'all' || (status === null ? isLive(each) : each.status === status)),
        );
        return page(request, all);
      },
    },
    {
      operation: 'subscriptions.retrieve',
      method: 'GET',
      path: '/v1/subscriptions/{id}',
      params: [],
      run: one(subscriptions, ok),
    },
    {
      operation: 'subscriptions.cancel',
      method: 'DELETE',
      path: '/v1/subscriptions/{id}',
      params: ['invoice_now', 'prorate'],
      // One that has ended is "no such subscription" to this endpoint.
      run: one(subscriptions, (each) => (isLive(each) ? end(each) : missing(each.id))),
    },
    ...moneyRoutes(world),
    {
      operation: 'prices.list',
      method: 'GET',
      path: '/v1/prices',
      params: [...list, 'active', 'lookup_keys[]', 'product', 'type'],
      run(request) {
        const keys = Object.values(nested(request.params, 'lookup_keys'));
        const all = [...prices.values()].filter(
          (price) => keys.length === 0 || keys.includes(price.lookup_key ?? ''),
        );
        return page(request, all);
      },
    },
    {
      operation: 'prices.retrieve',
      method: 'GET',
      path: '/v1/prices/{id}',
      params: [],
      run: one(prices, ok),
    },
  ];

  const throughKey = createKeyStore(now);
  const double = await startDouble({
    routes,
    carryOut: (route, request, { failing, pause }) =>
      throughKey(request, async () => {
        await pause();
        const broken = fail(500, 'internal', 'Something went wrong on our end.');
        if (failing === 'before') return broken;
        passTime(world);
        const answer = route.run(request);
        return failing === 'after' ? broken : answer;
      }),
    unknownPath: ({ method, path }) =>
      fail(404, 'url_invalid', `Unrecognized request URL (${method}: ${path})`),
    unknownParameter: (name) =>
      fail(400, 'parameter_unknown', `Received unknown parameter: ${name}`, name),
    refuse: ({ headers }) =>
      headers.authorization === `Bearer ${secretKey}`
        ? null
        : fail(401, 'api_key_invalid', 'Invalid API Key provided'),
  });
  return Object.assign(double, world, { secretKey, passTime: () => passTime(world) });
}
