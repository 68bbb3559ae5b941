/** What a colour says; icon, shape or word always say it too. */
export type Tone = 'accent' | 'success' | 'warning' | 'danger';

/** Tones of text, with the two quieter greys. */
export type TextTone = Tone | 'muted' | 'subtle';
