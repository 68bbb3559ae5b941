export type { BrandColorField, BrandColors } from './brandColors.js';
export {
  brandTailwind,
  brandTokens,
  paletteTokens,
  type BrandLook,
  type BrandTokensOptions,
} from './brandTokens.js';
export { brandDesignTokens, type DesignToken, type DesignTokens } from './designTokens.js';
export {
  brandPalette,
  contrastProblems,
  type BrandPalette,
  type ContrastProblem,
  type PaletteFailure,
} from './palette.js';
export type { PairPlace, PalettePair } from './pairs.js';
export type { ColorRole, Scheme } from './roles.js';
export type { BrandTokens, TokenName } from './tokens.js';
