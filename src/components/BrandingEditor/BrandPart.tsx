'use client';
import type { ReactNode } from 'react';
import { useUnsaved, type UnsavedHandler } from '../../hooks/useUnsaved.js';
import { Card } from '../../ui/Card.js';
import { CardSection } from '../../ui/CardSection.js';
import { Loaded } from '../../ui/Loaded.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { shownValue } from './brandForm.js';
import { ColorsSection, lookOf } from './ColorsSection.js';
import { loadPreview } from './load.js';
import { LogosSection } from './LogosSection.js';
import { PublishBar } from './PublishBar.js';
import type { BrandingContent, Words } from './types.js';
import { useBrandForm } from './useBrandForm.js';
import { ValueField } from './ValueField.js';

const texts = ['product_name', 'support_email', 'support_url'] as const;

/** Props of {@link BrandPart}. */
export type BrandPartProps = {
  words: Words;
  content: BrandingContent;
  preview: ReactNode;
  onUnsavedChange: UnsavedHandler | undefined;
  onDone: (news: string) => void;
};

/** The form beside what comes of it. */
export function BrandPart({ words, content, preview, onUnsavedChange, onDone }: BrandPartProps) {
  const form = useBrandForm(content, words);
  const { messages } = words;
  useUnsaved(form.isDirty ? messages.unsaved : null, onUnsavedChange);
  const { shown } = content;
  const valueOf = (field: (typeof texts)[number]) =>
    shownValue(field, form.base, form.edits, shown);
  return (
    <>
      <div className="ok-stack ok-branding-editor-columns">
        <Card>
          <CardSection className="ok-stack">
            {texts.map((field) => (
              <ValueField key={field} {...{ field, words, content, form }} />
            ))}
          </CardSection>
          <LogosSection {...{ words, content, onDone }} />
          <ColorsSection {...{ words, content, form }} />
        </Card>
        <Card className="ok-branding-editor-aside">
          <CardSection className="ok-stack">
            <Loaded
              load={loadPreview}
              when
              waiting={<Skeleton aria-label={messages.loadingPreview} />}
              props={{
                words,
                look: lookOf(content, form),
                product: valueOf('product_name'),
                support: valueOf('support_email') ?? valueOf('support_url'),
                logos: { light: shown.logo_light_url, dark: shown.logo_dark_url },
                children: preview,
              }}
            />
          </CardSection>
        </Card>
      </div>
      <PublishBar {...{ words, content, form }} />
    </>
  );
}
