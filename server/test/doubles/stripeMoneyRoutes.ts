import type { DoubleAnswer, DoubleRequest, DoubleRoute } from './httpDouble.js';
import { fail, missing, ok, page } from './stripeAnswers.js';
import {
  cardDeclined,
  charge,
  emit,
  feeLine,
  invoice,
  mergedMetadata,
  methodFrom,
  prorationLines,
  type StripeWorld,
} from './stripeMoney.js';
import { setupRoutes } from './stripeSetups.js';
import { addMonths } from '../../../src/contract/ledger/index.js';

const list = ['limit', 'starting_after', 'ending_before', 'created[]'];

/** Endpoints for cards, invoices and changes of a subscription. */
export function moneyRoutes(world: StripeWorld): DoubleRoute[] {
  const { customers, subscriptions, prices, methods, invoices } = world;
  const used = new Set<string>();
  const idOf = ({ names }: DoubleRequest): string => names['id'] ?? '';

  function update(request: DoubleRequest): DoubleAnswer {
    const { params } = request;
    const subscription = subscriptions.get(idOf(request));
    const [item] = subscription?.items.data ?? [];
    if (!subscription || !item) return missing(idOf(request));
    if (subscription.ended_at !== null) {
      return fail(400, 'subscription_canceled', 'A canceled subscription can only be read.');
    }
    if (params.has('items[0][price]') && params.get('items[0][id]') !== item.id) {
      return fail(400, 'resource_missing', 'No such subscription item', 'items[0][id]');
    }
    const price = prices.get(params.get('items[0][price]') ?? item.price.id);
    if (!price) return fail(400, 'resource_missing', 'No such price', 'items[0][price]');
    const at = Number(params.get('proration_date') ?? world.seconds());
    if (at < item.current_period_start || at >= item.current_period_end) {
      return fail(
        400,
        'parameter_invalid',
        'proration_date is outside the period',
        'proration_date',
      );
    }
    const invoices_now = params.get('proration_behavior') === 'always_invoice';
    if (invoices_now && price.id !== item.price.id) {
      const lines = prorationLines(item, price, at);
      const due = lines.reduce((sum, { amount }) => sum + amount, 0);
      const isPaid = charge(world, subscription.customer, due);
      // As `error_if_incomplete` asks: nothing has changed.
      if (!isPaid) return cardDeclined;
      invoice(world, subscription, lines, true);
    }
    item.price = price;
    const ends = params.get('cancel_at_period_end');
    Object.assign(subscription, {
      ...(ends === null ? {} : { cancel_at_period_end: ends === 'true' }),
      metadata: mergedMetadata(subscription.metadata, params),
    });
    emit(world, 'customer.subscription.updated', structuredClone(subscription));
    return ok(subscription);
  }

  function preview({ params }: DoubleRequest): DoubleAnswer {
    if (!customers.has(params.get('customer') ?? '')) return missing(params.get('customer') ?? '');
    const price = prices.get(params.get('subscription_details[items][0][price]') ?? '');
    if (!price) return fail(400, 'resource_missing', 'No such price');
    const id = params.get('subscription');
    const [item] = subscriptions.get(id ?? '')?.items.data ?? [];
    if (id !== null && !item) return missing(id);
    const now = world.seconds();
    const at = Number(params.get('subscription_details[proration_date]') ?? now);
    const data = item ? prorationLines(item, price, at) : [feeLine(price, now, addMonths(now, 1))];
    const amount_due = data.reduce((sum, { amount }) => sum + amount, 0);
    return ok({
      id: 'upcoming_in',
      object: 'invoice',
      amount_due,
      lines: { object: 'list', data },
    });
  }

  function pay(request: DoubleRequest): DoubleAnswer {
    const open = invoices.get(idOf(request));
    if (!open) return missing(idOf(request));
    if (open.status !== 'open') return fail(400, 'invoice_not_open', 'Invoice is already paid');
    open.attempt_count += 1;
    const method = request.params.get('payment_method') ?? undefined;
    if (!charge(world, open.customer, open.amount_due, method)) return cardDeclined;
    open.status = 'paid';
    const subscription = subscriptions.get(open.parent.subscription_details.subscription);
    if (subscription?.status === 'past_due') subscription.status = 'active';
    emit(world, 'invoice.paid', { ...open });
    return ok(open);
  }

  function attach(request: DoubleRequest): DoubleAnswer {
    const customer = request.params.get('customer') ?? '';
    if (!customers.has(customer)) return missing(customer);
    const method = methodFrom(world, idOf(request));
    if (method === 'declined') return cardDeclined;
    if (!method) return missing(idOf(request));
    if (method.customer !== null || used.has(method.id)) {
      const message = 'The payment method has already been attached to a customer.';
      return fail(400, 'payment_method_unexpected_state', message);
    }
    methods.set(method.id, { ...method, customer });
    emit(world, 'payment_method.attached', { ...method, customer });
    return ok({ ...method, customer });
  }

  return [
    {
      operation: 'subscriptions.update',
      method: 'POST',
      path: '/v1/subscriptions/{id}',
      params: [
        ...['items[]', 'metadata[]', 'payment_behavior', 'proration_behavior'],
        ...['proration_date', 'cancel_at_period_end'],
      ],
      run: update,
    },
    {
      operation: 'invoices.createPreview',
      method: 'POST',
      path: '/v1/invoices/create_preview',
      params: ['customer', 'subscription', 'subscription_details[]'],
      run: preview,
    },
    {
      operation: 'invoices.list',
      method: 'GET',
      path: '/v1/invoices',
      params: [...list, 'customer', 'status', 'subscription'],
      run(request) {
        const customer = request.params.get('customer');
        return page(
          request,
          [...invoices.values()].filter((each) => each.customer === customer),
        );
      },
    },
    {
      operation: 'invoices.pay',
      method: 'POST',
      path: '/v1/invoices/{id}/pay',
      params: ['payment_method'],
      run: pay,
    },
    {
      operation: 'paymentMethods.list',
      method: 'GET',
      path: '/v1/payment_methods',
      params: [...list, 'customer', 'type'],
      run(request) {
        const customer = request.params.get('customer');
        return page(
          request,
          [...methods.values()].filter((each) => each.customer === customer),
        );
      },
    },
    {
      operation: 'paymentMethods.retrieve',
      method: 'GET',
      path: '/v1/payment_methods/{id}',
      params: [],
      run(request) {
        const method = methods.get(idOf(request));
        return method ? ok(method) : missing(idOf(request));
      },
    },
    {
      operation: 'paymentMethods.attach',
      method: 'POST',
      path: '/v1/payment_methods/{id}/attach',
      params: ['customer'],
      run: attach,
    },
    {
      operation: 'paymentMethods.detach',
      method: 'POST',
      path: '/v1/payment_methods/{id}/detach',
      params: [],
      run(request) {
        const method = methods.get(idOf(request));
        if (!method) return missing(idOf(request));
        if (method.customer === null) {
          return fail(400, 'payment_method_unexpected_state', 'It is not attached to a customer.');
        }
        // It is there for ever, and of no use to anybody.
        methods.set(method.id, { ...method, customer: null });
        used.add(method.id);
        const owner = customers.get(method.customer);
        if (owner?.invoice_settings.default_payment_method === method.id) {
          owner.invoice_settings.default_payment_method = null;
        }
        return ok({ ...method, customer: null });
      },
    },
    ...setupRoutes(world),
  ];
}
