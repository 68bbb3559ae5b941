'use client';
import { useCallback, type ComponentPropsWithoutRef } from 'react';

/** Sets values through the CSSOM: a strict content security policy drops style attributes of server HTML. */
function useValues(values: Readonly<Record<`--ok-branding-editor-${string}`, string>>) {
  const text = JSON.stringify(values);
  return useCallback(
    (element: HTMLElement | null) => {
      const all: Record<string, string> = JSON.parse(text);
      for (const [name, value] of Object.entries(all)) element?.style.setProperty(name, value);
    },
    [text],
  );
}

/** Props of {@link Swatch}. */
export type SwatchProps = ComponentPropsWithoutRef<'span'> & { color: string };

/** A patch of one color. */
export function Swatch({ color, ...rest }: SwatchProps) {
  const ref = useValues({ '--ok-branding-editor-patch': color });
  return <span aria-hidden="true" {...rest} ref={ref} className="ok-branding-editor-patch" />;
}

/** Props of {@link Sample}. */
export type SampleProps = { color: string; ground: string };

/** Two letters of one color on another. */
export function Sample({ color, ground }: SampleProps) {
  const ref = useValues({
    '--ok-branding-editor-letters': color,
    '--ok-branding-editor-patch': ground,
  });
  return (
    <span ref={ref} aria-hidden="true" className="ok-branding-editor-sample">
      <svg viewBox="0 0 24 16" width="24" height="16">
        <path
          d="M2 13 6 3l4 10M3.4 9.5h5.2M19.5 6.5V13m0-3.2a2.8 3.1 0 1 1-5.6 0 2.8 3.1 0 1 1 5.6 0z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
    </span>
  );
}
