/** Tokens of the kit, and what Stripe calls them. https://docs.stripe.com/elements/appearance-api */
const variables = {
  colorPrimary: '--ok-color-accent',
  colorBackground: '--ok-color-surface',
  colorText: '--ok-color-text',
  colorTextSecondary: '--ok-color-text-muted',
  colorTextPlaceholder: '--ok-color-text-subtle',
  colorDanger: '--ok-color-danger',
} as const;

/**
 * The look of the kit at a place of the page, for a form in a frame that no style sheet reaches. Colours are
 * read as the browser computes them there: Stripe does not know the functions that tokens are written with.
 */
export function appearanceAt(place: HTMLElement): object {
  const probe = place.ownerDocument.createElement('span');
  place.append(probe);
  const computed = (property: string, value: string): string => {
    probe.style.setProperty(property, value);
    const view = place.ownerDocument.defaultView;
    return view?.getComputedStyle(probe).getPropertyValue(property) ?? '';
  };
  const entries = Object.entries(variables).map(
    ([name, token]) => [name, toRgb(computed('color', `var(${token})`))] as const,
  );
  const rest = {
    borderRadius: computed('border-top-left-radius', 'var(--ok-radius)'),
    fontSizeBase: computed('font-size', 'var(--ok-font-size)'),
    fontFamily: computed('font-family', 'inherit'),
  };
  probe.remove();
  const known = Object.entries({ ...Object.fromEntries(entries), ...rest });
  return {
    theme: 'stripe',
    variables: Object.fromEntries(known.filter(([, value]) => value !== '')),
  };
}

/** A colour in the one form that every reader knows, by letting the browser paint it. */
function toRgb(color: string): string {
  if (color === '' || /^(?:#|rgb)/.test(color)) return color;
  const context =
    typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return '';
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
