'use client';
import { LinkButton } from '../../ui/LinkButton.js';
import { Text } from '../../ui/Text.js';
import { countText } from './describe.js';
import { dialogWords } from './dialogWords.js';
import { RotationCard } from './RotationCard.js';
import type { Rotation } from './rotation.js';
import type { KeyContent, UsageState, Words } from './types.js';

/** Props of {@link RotationCards}. */
export type RotationCardsProps = {
  words: Words;
  content: KeyContent;
  rotations: readonly Rotation[];
  /** Key whose rotation was asked for. */
  watched: string | null;
  onWatch: (keyId: string) => void;
};

const EVERY = 15_000;

/** The rotation that ends first, or the one that was asked for, and the way to the others. */
export function RotationCards({ words, content, rotations, watched, onWatch }: RotationCardsProps) {
  const messages = dialogWords(words);
  const found = rotations.findIndex(({ old }) => old.key_id === watched);
  const index = Math.max(0, found);
  const rotation = rotations[index];
  if (!rotation) return null;
  const following = rotations[(index + 1) % rotations.length];
  const others = rotations.length - 1;
  const draw = (state: UsageState) => (
    <RotationCard
      key={rotation.old.key_id}
      words={words}
      messages={messages}
      content={content}
      rotation={rotation}
      {...state}
    />
  );
  const { Usage } = content;
  return (
    <>
      {Usage ? (
        <Usage
          key={rotation.old.key_id}
          keyId={rotation.old.key_id}
          every={content.offline ? 0 : EVERY}
        >
          {draw}
        </Usage>
      ) : (
        draw({ usage: null, failed: true })
      )}
      {following && others > 0 ? (
        <Text size="small">
          <LinkButton onClick={() => onWatch(following.old.key_id)}>
            {messages.otherRotations(others, countText(others, words))}
          </LinkButton>
        </Text>
      ) : null}
    </>
  );
}
