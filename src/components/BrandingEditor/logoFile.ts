import { logoLimits } from '../../contract/brandingRules.js';
import { formatNumber } from '../../lib/formatNumber.js';
import { readPicture, svgProblem, type Picture } from '../../lib/pictures.js';
import { bytesText } from './bytesText.js';
import type { TaskMessages } from './taskMessages.js';
import type { LogoVariant } from './types.js';

/** A file that can be a logo, or why it cannot be one. */
export type Inspection = { picture: Picture } | { problem: string };

/** What may be wrong is found before anything is sent: the content decides, not the name. */
export async function inspectLogo(
  file: Blob,
  variant: LogoVariant,
  messages: TaskMessages,
  locale: string,
): Promise<Inspection> {
  const { problems } = messages;
  const most = logoLimits.bytes[variant];
  if (file.size === 0) return { problem: problems.empty };
  if (file.size > most) {
    return { problem: problems.tooLarge(bytesText(file.size, locale), bytesText(most, locale)) };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const picture = readPicture(bytes);
  const isIcon = picture?.type === 'image/x-icon';
  if (!picture || (isIcon && variant !== 'favicon')) {
    return { problem: variant === 'favicon' ? problems.typeIcon : problems.type };
  }
  if (picture.type === 'image/svg+xml') {
    const problem = svgProblem(new TextDecoder().decode(bytes));
    return problem ? { problem: problems[problem] } : { picture };
  }
  const { width, height, isCut } = picture;
  if (isCut || width === null || height === null || width * height === 0) {
    return { problem: problems.unreadable };
  }
  if (Math.max(width, height) > logoLimits.side) {
    const text = (value: number): string => formatNumber(value, { locale });
    return { problem: problems.tooWide(text(width), text(height), text(logoLimits.side)) };
  }
  return { picture };
}
