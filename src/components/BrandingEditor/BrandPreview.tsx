'use client';
import { useId, useState, type ReactNode } from 'react';
import { BrandScope } from '../../provider/BrandScope.js';
import { brandPalette, type BrandColors, type Scheme } from '../../theme/index.js';
import { Segmented } from '../../ui/Segmented.js';
import { Text } from '../../ui/Text.js';
import { failingOf } from './failing.js';
import { lookMessages } from './lookMessages.js';
import { PreviewScreen } from './PreviewScreen.js';
import type { Words } from './types.js';

/** Props of {@link BrandPreview}. */
export type BrandPreviewProps = {
  words: Words;
  look: BrandColors;
  product: string | null;
  support: string | null;
  logos: { light: string | null; dark: string | null };
  /** What the host shows there as well. */
  children: ReactNode;
};

type Shown = 'both' | Scheme;

/** Widgets in the colors of a brand, in light and dark. */
export function BrandPreview({ words, look, children, ...rest }: BrandPreviewProps) {
  const messages = { ...words.messages, ...lookMessages, ...words.own };
  const [shown, setShown] = useState<Shown>('both');
  const id = useId();
  const { failures } = brandPalette(look);
  const failing = failingOf(failures.filter(({ kind }) => kind === 'text'));
  const schemes: Scheme[] = shown === 'both' ? ['light', 'dark'] : [shown];
  return (
    <section aria-labelledby={id} className="ok-stack">
      <div className="ok-row ok-between">
        <Text as="h3" strong id={id}>
          {messages.preview}
        </Text>
        <Segmented
          label={messages.schemes}
          value={shown}
          onValueChange={setShown}
          options={[
            { value: 'both', label: messages.both },
            { value: 'light', label: messages.onlyLight },
            { value: 'dark', label: messages.onlyDark },
          ]}
        />
      </div>
      {schemes.map((scheme) => (
        <BrandScope
          key={scheme}
          brand={look}
          theme={scheme}
          className="ok-card ok-stack ok-branding-editor-screen ok-gap-3"
          data-scheme={scheme}
        >
          <PreviewScreen
            {...rest}
            words={words}
            messages={messages}
            logo={rest.logos[scheme] ?? rest.logos.light}
            title={messages.previewOf[scheme]}
            failing={failing.filter(({ worst }) => worst.scheme === scheme)}
          >
            {children}
          </PreviewScreen>
        </BrandScope>
      ))}
    </section>
  );
}
