/** A secret that is shown once. Nothing else of the page may have it. */
export type HeldSecret = {
  /** Shows it in an element, as text that only the document knows; null takes it out again. */
  show: (element: HTMLElement | null) => void;
  /** The secret while it is held, for the clipboard. */
  read: () => string;
  /** The person has it: leaving the page needs no question any more. */
  keep: () => void;
  /** Forgets it. */
  clear: () => void;
};

/**
 * Holds a secret outside of React: state and props are kept in memory for as long as React likes,
 * a text node and this closure only until they are cleared. While it is held and not kept, the
 * browser asks before the page is left.
 */
export function holdSecret(text: string): HeldSecret {
  // The only copy: nothing below may read the argument.
  let secret = text;
  let node: Text | null = null;
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  window.addEventListener('beforeunload', ask);

  const remove = (): void => {
    if (node) node.data = '';
    node?.remove();
    node = null;
  };
  const keep = (): void => window.removeEventListener('beforeunload', ask);
  const clear = (): void => {
    keep();
    remove();
    secret = '';
  };
  return {
    show: (element) => {
      remove();
      if (element) {
        node = element.ownerDocument.createTextNode(secret);
        element.append(node);
        return;
      }
      // React takes elements out and puts them back in one go when it checks a page; out for good is out later too.
      queueMicrotask(() => {
        if (!node) clear();
      });
    },
    read: () => secret,
    keep,
    clear,
  };
}
