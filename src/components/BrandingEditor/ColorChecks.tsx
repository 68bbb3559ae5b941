'use client';
import { formatNumber } from '../../lib/formatNumber.js';
import { brandPalette, type BrandColors, type PalettePair } from '../../theme/index.js';
import { Badge } from '../../ui/Badge.js';
import { Chip } from '../../ui/Chip.js';
import { Hint } from '../../ui/Hint.js';
import { InfoIcon } from '../../ui/icons.js';
import { Text } from '../../ui/Text.js';
import type { TextField } from './brandForm.js';
import { failingOf } from './failing.js';
import { lookMessages } from './lookMessages.js';
import { Sample, Swatch } from './Swatch.js';
import type { Words } from './types.js';

/** Props of {@link ColorChecks}. */
export type ColorChecksProps = {
  words: Words;
  /** The colors that pages would show. */
  look: BrandColors;
  /** Puts a color into a field; without it nothing can be changed. */
  onUse: ((field: TextField, color: string) => void) | undefined;
};

/** What can be read with the colors, what cannot, and what would help. */
export function ColorChecks({ words, look, onUse }: ColorChecksProps) {
  const messages = { ...words.messages, ...lookMessages, ...words.own };
  const { light, pairs, failures } = brandPalette(look);
  const pairOf = (scheme: 'light' | 'dark', foreground: string, place: string) =>
    pairs.find(
      (each) => each.scheme === scheme && each.foreground === foreground && each.place === place,
    );
  const usual: [string, PalettePair | undefined][] = [
    [messages.buttonText, pairOf('light', 'on-primary', 'button')],
    [messages.linkOnLight, pairOf('light', 'accent', 'surface')],
    [messages.linkOnDark, pairOf('dark', 'accent', 'surface')],
    [messages.mutedOnPage, pairOf('light', 'text-muted', 'background')],
  ];
  const failing = failingOf(failures.filter(({ kind }) => kind === 'text'));
  const ratioText = (ratio: number): string =>
    messages.ratio(formatNumber(Math.floor(ratio * 10) / 10, words));
  const isDerived = look.accent_color === null && look.primary_color !== null;
  return (
    <div className="ok-stack ok-gap-2">
      <div className="ok-branding-editor-strip" aria-hidden="true">
        {stripOf(brandPalette(look)).map((color, at) => (
          <Swatch key={at} color={color} />
        ))}
      </div>
      <ul className="ok-list" aria-label={messages.checks}>
        {failing.map(({ field, worst, places, suggestion }) => (
          <li key={field} className="ok-branding-editor-pair" data-failing="">
            <Sample color={worst.color} ground={worst.ground} />
            <span className="ok-fill">
              <Text as="span">{messages.failing[field]}</Text>{' '}
              <Text as="span" size="small" tone="muted">
                {places.map((place) => placeName(messages.places, place)).join(', ')}
              </Text>
            </span>
            <Text as="span" numeric>
              {ratioText(worst.ratio)}
            </Text>
            {onUse && look[field] !== suggestion ? (
              <Chip
                size="small"
                icon={<Swatch color={suggestion} />}
                aria-label={messages.takeFor(suggestion, messages.fields[field])}
                onClick={() => onUse(field, suggestion)}
              >
                {messages.take(suggestion)}
              </Chip>
            ) : (
              <Badge tone="warning">{messages.fails}</Badge>
            )}
          </li>
        ))}
        {usual.map(([what, pair]) =>
          pair?.passes ? (
            <li key={what} className="ok-branding-editor-pair">
              <Sample color={pair.color} ground={pair.ground} />
              <span className="ok-fill">{what}</span>
              <Text as="span" numeric>
                {ratioText(pair.ratio)}
              </Text>
              <Badge tone="success">{messages.passes}</Badge>
            </li>
          ) : null,
        )}
      </ul>
      {isDerived && light.accent !== light.primary ? (
        <Hint icon={<InfoIcon size="small" />}>
          {messages.derived(light.accent, messages.light)}
        </Hint>
      ) : null}
    </div>
  );
}

const placeName = (places: Readonly<Record<string, string>>, place: string): string =>
  places[place] ?? place;

/** The palette in a line: brand, links, marks and grounds, from light to dark. */
function stripOf({ light, dark }: ReturnType<typeof brandPalette>): string[] {
  return [
    light.background,
    light.sunken,
    light.border,
    dark.accent,
    light.primary,
    light.accent,
    light['series-1'],
    dark.overlay,
    dark.background,
  ];
}
