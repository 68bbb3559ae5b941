/** Runs the part's own handler first, then the caller's unless the event was prevented. */
export function composeHandlers<E extends { defaultPrevented: boolean }>(
  ours: (event: E) => void,
  theirs: ((event: E) => void) | undefined,
): (event: E) => void {
  return (event) => {
    ours(event);
    if (!event.defaultPrevented) theirs?.(event);
  };
}
