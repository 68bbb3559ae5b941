// One compound selector: some test environments give the parts of a list out of document order.
const selector =
  ':is(a[href], button, input, select, textarea, [tabindex]):not(:disabled, [tabindex="-1"])';

/** Everything inside an element that Tab would reach, in order. */
export function focusables(inside: ParentNode): HTMLElement[] {
  return Array.from(inside.querySelectorAll<HTMLElement>(selector)).filter(
    (element) => !element.closest('[inert], [hidden]'),
  );
}

/** The element with the focus, also when the given one is in a shadow root. */
export function focusedNear(element: Element): HTMLElement | null {
  const root = element.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return active instanceof HTMLElement ? active : null;
}
