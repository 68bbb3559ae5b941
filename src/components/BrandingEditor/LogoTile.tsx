'use client';
import { useRef, useState } from 'react';
import { logoFieldOf, logoLimits } from '../../contract/index.js';
import { TrashIcon, UploadIcon } from '../../ui/actionIcons.js';
import { Button } from '../../ui/Button.js';
import { Hint } from '../../ui/Hint.js';
import { IconButton } from '../../ui/IconButton.js';
import { WarningIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import { bytesText } from './bytesText.js';
import { sourceOf } from './brandForm.js';
import { prepareTasks } from './load.js';
import { SourceNote } from './SourceNote.js';
import type { BrandingContent, LogoVariant, Words } from './types.js';

/** Props of {@link LogoTile}. */
export type LogoTileProps = {
  variant: LogoVariant;
  words: Words;
  content: BrandingContent;
  /** What was seen to be wrong with it. */
  warning: string | undefined;
  onFile: (file: File) => void;
  onRemove: () => void;
};

/** One picture on the ground it is made for, or the place where it would be. */
export function LogoTile({ variant, words, content, warning, onFile, onRemove }: LogoTileProps) {
  const { messages } = words;
  const { own, shown, offline } = content;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const field = logoFieldOf[variant];
  const name = messages.fields[field];
  const address = shown[field];
  const source = sourceOf(field, own[field], shown);
  const isOpen = source.kind !== 'locked' && !offline;
  const limit = bytesText(logoLimits.bytes[variant], words.locale);
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  return (
    <div
      className="ok-stack ok-branding-editor-logo ok-gap-1-5"
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        if (!isOpen) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!isOpen) return;
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <div
        className="ok-root ok-branding-editor-ground"
        data-ok-theme={variant === 'dark' ? 'dark' : 'light'}
      >
        {address === null ? (
          <Text as="span" size="small" tone="muted">
            {isOver ? messages.dropHere : messages.noLogo}
          </Text>
        ) : (
          <img className="ok-branding-editor-picture" src={address} alt={name} />
        )}
      </div>
      <div className="ok-stack ok-branding-editor-caption ok-gap-1">
        <Text as="span" size="small">
          {name}
        </Text>
        <SourceNote source={source} words={words} nameOf={content.nameOf} />
        {isOpen ? (
          <span className="ok-line">
            <Button
              size="small"
              icon={<UploadIcon size="small" />}
              aria-label={address === null ? messages.uploadLogo(name) : messages.replaceLogo(name)}
              onPointerEnter={prepareTasks}
              onFocus={prepareTasks}
              onClick={() => input.current?.click()}
            >
              {address === null ? messages.upload : messages.replace}
            </Button>
            {own[field] === null ? null : (
              <IconButton
                size="small"
                variant="ghost"
                label={messages.removeLogo(name)}
                icon={<TrashIcon />}
                onPointerEnter={prepareTasks}
                onFocus={prepareTasks}
                onClick={() => onRemove()}
              />
            )}
          </span>
        ) : null}
      </div>
      <Hint
        tone={warning ? 'warning' : undefined}
        icon={warning ? <WarningIcon size="small" /> : undefined}
      >
        {warning ??
          (variant === 'favicon' ? messages.iconLimits(limit) : messages.logoLimits(limit))}
      </Hint>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={messages.uploadLogo(name)}
        accept="image/png,image/jpeg,image/webp,image/svg+xml,.ico"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again once it was changed.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
