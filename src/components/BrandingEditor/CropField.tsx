'use client';
import { useCallback, useRef, type PointerEvent } from 'react';
import { formatNumber } from '../../lib/formatNumber.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { Input } from '../../ui/Input.js';
import { Text } from '../../ui/Text.js';
import { squared, within, type Crop, type Decoded } from './pixels.js';
import { taskMessages } from './taskMessages.js';
import type { Words } from './types.js';

/** Props of {@link CropField}. */
export type CropFieldProps = {
  decoded: Decoded;
  /** What is drawn, without empty edges. */
  trim: Crop | null;
  ground: 'light' | 'dark';
  words: Words;
  /** The part that is kept; null for all of it. */
  crop: Crop | null;
  /** Left out for drawings, which have no pixels to cut. */
  onCropChange: ((crop: Crop | null) => void) | undefined;
};

const sides = [
  ['left', 'cropLeft'],
  ['top', 'cropTop'],
  ['width', 'cropWidth'],
  ['height', 'cropHeight'],
] as const;

/** A picture on its ground; a part of it is chosen by drawing a frame, or by numbers. */
export function CropField({ decoded, trim, ground, words, crop, onCropChange }: CropFieldProps) {
  const messages = { ...words.messages, ...taskMessages, ...words.own };
  const { width, height, source } = decoded;
  const start = useRef<{ x: number; y: number } | null>(null);
  const part = crop ?? { left: 0, top: 0, width, height };
  const paint = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      if (!canvas) return;
      canvas.width = width;
      canvas.height = height;
      canvas.getContext('2d')?.drawImage(source, 0, 0, width, height);
    },
    [width, height, source],
  );
  const set = (next: Crop): void => onCropChange?.(within(next, width, height));
  const pointOf = (event: PointerEvent<HTMLElement>): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
  };
  const handleMove = (event: PointerEvent<HTMLElement>): void => {
    const from = start.current;
    if (!from) return;
    const to = pointOf(event);
    set({
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    });
  };
  return (
    <div role="group" aria-label={messages.crop} className="ok-stack ok-gap-3">
      <div className="ok-root ok-branding-editor-ground" data-ok-theme={ground} data-large="">
        <div
          className="ok-branding-editor-cutting"
          data-active={onCropChange ? '' : undefined}
          onPointerDown={(event) => {
            if (!onCropChange) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            start.current = pointOf(event);
          }}
          onPointerMove={handleMove}
          onPointerUp={() => {
            start.current = null;
          }}
        >
          <canvas ref={paint} className="ok-branding-editor-canvas" />
          {crop ? (
            <svg
              aria-hidden="true"
              className="ok-branding-editor-crop-frame"
              viewBox={`0 0 ${width} ${height}`}
              preserveAspectRatio="none"
            >
              <path
                fillRule="evenodd"
                d={`M0 0H${width}V${height}H0zM${part.left} ${part.top}h${part.width}v${part.height}h${-part.width}z`}
              />
            </svg>
          ) : null}
        </div>
      </div>
      <Text size="small" tone="muted" numeric role="status">
        {messages.cropped(formatNumber(part.width, words), formatNumber(part.height, words))}
      </Text>
      {onCropChange ? (
        <>
          <div className="ok-row">
            {trim ? (
              <Button size="small" onClick={() => set(trim)}>
                {messages.cropTrim}
              </Button>
            ) : null}
            <Button size="small" onClick={() => set(squared(part))}>
              {messages.cropSquare}
            </Button>
            <Button size="small" disabled={crop === null} onClick={() => onCropChange(null)}>
              {messages.cropWhole}
            </Button>
          </div>
          <div className="ok-branding-editor-logos">
            {sides.map(([side, label]) => (
              <Field key={side} label={messages[label]}>
                <Input
                  type="number"
                  inputMode="numeric"
                  dir="ltr"
                  min={side === 'left' || side === 'top' ? 0 : 1}
                  value={part[side]}
                  onChange={(event) => set({ ...part, [side]: Number(event.currentTarget.value) })}
                />
              </Field>
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}
