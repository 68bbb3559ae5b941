'use client';
import { useState } from 'react';
import { CardSection } from '../../ui/CardSection.js';
import { Loaded } from '../../ui/Loaded.js';
import { Text } from '../../ui/Text.js';
import { LogoTile } from './LogoTile.js';
import { loadTasks } from './load.js';
import type { BrandingContent, LogoVariant, Words } from './types.js';

const variants = ['light', 'dark', 'favicon'] as const;

/** Props of {@link LogosSection}. */
export type LogosSectionProps = {
  words: Words;
  content: BrandingContent;
  /** Says what was done. */
  onDone: (news: string) => void;
};

type Task =
  { name: 'upload'; variant: LogoVariant; file: File } | { name: 'remove'; variant: LogoVariant };

/** Logos and icon, each with what may be done with it. */
export function LogosSection({ words, content, onDone }: LogosSectionProps) {
  const [task, setTask] = useState<Task | null>(null);
  // Seen when it was uploaded; a picture of another origin cannot be looked into later.
  const [hard, setHard] = useState<{ [Variant in LogoVariant]?: string }>({});
  const { messages } = words;
  return (
    <CardSection className="ok-stack">
      <Text as="h3" strong>
        {messages.logos}
      </Text>
      <div className="ok-branding-editor-logos">
        {variants.map((variant) => (
          <LogoTile
            key={variant}
            {...{ variant, words, content }}
            warning={hard[variant]}
            onFile={(file) => setTask({ name: 'upload', variant, file })}
            onRemove={() => setTask({ name: 'remove', variant })}
          />
        ))}
      </div>
      <Text size="small" tone="muted">
        {messages.logosNote}
      </Text>
      {task ? (
        <Loaded
          load={loadTasks}
          when
          props={{
            task,
            words,
            content,
            onClose: () => setTask(null),
            onDone: (news: string, warning?: string) => {
              onDone(news);
              setHard((before) => ({ ...before, [task.variant]: warning }));
            },
          }}
        />
      ) : null}
    </CardSection>
  );
}
