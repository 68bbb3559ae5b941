import { virtual } from '@guidepup/virtual-screen-reader';

/** Hides what style sheets hide in a wide page, since jsdom reads none of the kit's. */
function hide(selectors: readonly string[]): () => void {
  const style = document.createElement('style');
  style.textContent = `${selectors.join(', ')} { display: none; }`;
  document.head.append(style);
  return () => style.remove();
}

/** What to read, and how far. */
export type Reading = {
  /** What is read from beginning to end. */
  container: HTMLElement;
  /** Selectors of what the style sheet hides. */
  hidden?: readonly string[];
  /** Begins with the first phrase that fits. */
  from?: RegExp;
  /** Ends before the first phrase after it that fits. */
  to?: Pick<RegExp, 'test'>;
};

/** What readers do not say: ends, paragraphs and the like, and news while there is none. */
const unsaid = /^(end(,| of) .*|paragraph|code|time|rowgroup|status)$/;

/**
 * What a screen reader says on the way through a part of the page.
 */
export async function transcript({ container, hidden = [], from, to }: Reading): Promise<string[]> {
  const show = hidden.length > 0 ? hide(hidden) : () => {};
  const phrases: string[] = [];
  let begun = from === undefined;
  try {
    await virtual.start({ container });
    const first = await virtual.lastSpokenPhrase();
    for (let step = 0; step < 1000; step += 1) {
      const phrase = await virtual.lastSpokenPhrase();
      if (!begun && from?.test(phrase)) begun = true;
      else if (begun && to?.test(phrase)) break;
      // After the end it begins anew; a dialog is named twice at first, by focus and by place.
      if (step > 1 && phrase === first) break;
      if (begun && phrase !== phrases.at(-1) && !unsaid.test(phrase)) phrases.push(phrase);
      await virtual.next();
    }
  } finally {
    await virtual.stop();
    show();
  }
  return phrases;
}
