/** How a surface stands to its anchor. */
export type Placement = {
  /** Edge of the anchor that the surface lines up with, in reading direction. @default 'start' */
  align?: 'start' | 'end';
  /** At least as wide as the anchor. @default false */
  matchWidth?: boolean;
};

const gap = 6;
const edge = 8;

/**
 * Puts a fixed surface below its anchor, or above where there is more room, inside the window.
 * Written through the CSSOM: a style attribute would be refused by a strict content policy.
 */
export function placeBeside(
  surface: HTMLElement,
  anchor: HTMLElement,
  { align = 'start', matchWidth = false }: Placement,
): void {
  const { style, ownerDocument } = surface;
  const { clientWidth, clientHeight } = ownerDocument.documentElement;
  const box = anchor.getBoundingClientRect();
  const below = clientHeight - box.bottom - gap - edge;
  const above = box.top - gap - edge;
  const up = below < surface.scrollHeight && above > below;
  if (matchWidth) style.setProperty('min-inline-size', `${box.width}px`);
  style.setProperty('max-block-size', `${Math.max(up ? above : below, 96)}px`);
  style.setProperty('top', up ? 'auto' : `${box.bottom + gap}px`);
  style.setProperty('bottom', up ? `${clientHeight - box.top + gap}px` : 'auto');
  const width = surface.offsetWidth;
  const toRight = (getComputedStyle(anchor).direction === 'rtl') !== (align === 'end');
  const wanted = toRight ? box.right - width : box.left;
  style.setProperty('left', `${Math.max(edge, Math.min(wanted, clientWidth - width - edge))}px`);
}
