import { formatNumber } from '../../lib/formatNumber.js';

/** The size of a file as people read it. */
export function bytesText(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_048_576;
  const value = bytes / (isLarge ? 1_048_576 : 1024);
  const rounded = Math.round(value * 10) / 10;
  return `${formatNumber(rounded, { locale })}\u00A0${isLarge ? 'MB' : 'KB'}`;
}
