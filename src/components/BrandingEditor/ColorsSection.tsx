'use client';
import { CardSection } from '../../ui/CardSection.js';
import { Loaded } from '../../ui/Loaded.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Text } from '../../ui/Text.js';
import { colorFields, shownValue } from './brandForm.js';
import { loadChecks } from './load.js';
import type { BrandingContent, Words } from './types.js';
import type { BrandForm } from './useBrandForm.js';
import { ValueField } from './ValueField.js';

/** Props of {@link ColorsSection}. */
export type ColorsSectionProps = { words: Words; content: BrandingContent; form: BrandForm };

/** The colors of a brand, and what can be read with them. */
export function ColorsSection({ words, content, form }: ColorsSectionProps) {
  const { messages } = words;
  const look = lookOf(content, form);
  return (
    <CardSection className="ok-stack">
      <Text as="h3" strong>
        {messages.colors}
      </Text>
      {colorFields.map((field) => (
        <ValueField key={field} {...{ field, words, content, form }} />
      ))}
      <Loaded
        load={loadChecks}
        when
        waiting={<Skeleton aria-label={messages.loadingChecks} />}
        props={{ words, look, onUse: content.offline ? undefined : form.change }}
      />
    </CardSection>
  );
}

/** The colors that pages would show. */
export function lookOf({ shown }: Pick<BrandingContent, 'shown'>, { base, edits }: BrandForm) {
  const valueOf = (field: (typeof colorFields)[number]) => shownValue(field, base, edits, shown);
  return {
    primary_color: valueOf('primary_color'),
    accent_color: valueOf('accent_color'),
    background_color: valueOf('background_color'),
  };
}
