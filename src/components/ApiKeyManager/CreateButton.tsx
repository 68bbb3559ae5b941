'use client';
import { Button } from '../../ui/Button.js';
import { PlusIcon } from '../../ui/icons.js';
import type { KeyKind, Words } from './types.js';

/** Props of {@link CreateButton}. */
export type CreateButtonProps = {
  words: Words;
  kind: KeyKind;
  /** Starts a new one; left out while that is not possible. */
  onCreate?: (() => void) | undefined;
  /** Called when the person comes near. */
  onIntent?: (() => void) | undefined;
};

/** Starts a new key or token. */
export function CreateButton({ words, kind, onCreate, onIntent }: CreateButtonProps) {
  return (
    <Button
      variant="primary"
      icon={<PlusIcon />}
      disabled={!onCreate}
      onPointerEnter={onIntent}
      onFocus={onIntent}
      onClick={onCreate}
    >
      {kind === 'keys' ? words.messages.createKey : words.messages.createToken}
    </Button>
  );
}
