'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './Button.js';
import { LiveRegion } from './LiveRegion.js';
import { showInTopLayer } from './showInTopLayer.js';
import { Toast } from './Toast.js';

/** One status message. */
export type ToastMessage = {
  /** Tells messages apart; a new id starts a new six seconds. */
  id: string;
  /** What happened. */
  text: string;
  /** What kind of news; none is plain. */
  tone?: 'success' | 'danger';
  /** Work is under way: the message stays. @default false */
  busy?: boolean;
  /** Icon in place of the tone's own. */
  icon?: ReactNode;
  /** What can be done about it. */
  action?: { label: string; onAction: () => void };
};

/** Props of {@link ToastRegion}. */
export type ToastRegionProps = {
  /** The message to show; undefined shows none. */
  toast: ToastMessage | undefined;
  /** Called after six seconds, and after the action. */
  onDismiss: (id: string) => void;
};

const duration = 6000;

/**
 * The one place for status messages, at the bottom of the window, one at a time. A message is held
 * while the pointer or the focus is on it. Keep the region mounted so that messages are read.
 */
export function ToastRegion({ toast, onDismiss }: ToastRegionProps) {
  const [heldId, setHeldId] = useState<string>();
  const region = useRef<HTMLDivElement>(null);
  const id = toast?.id;
  const waits = id !== undefined && heldId !== id && !toast?.busy;

  // A message must rise above dialogs that were opened since.
  useEffect(() => {
    if (id !== undefined) showInTopLayer(region.current);
  }, [id]);
  // A message leaves by a timer, unless someone is at it.
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => onDismiss(id), duration);
    return () => clearTimeout(timer);
  }, [waits, id, onDismiss]);

  return (
    <>
      <LiveRegion>{toast?.text}</LiveRegion>
      {toast ? (
        <div
          key={toast.id}
          ref={region}
          className="ok-toast-region"
          onPointerEnter={() => setHeldId(toast.id)}
          onPointerLeave={() => setHeldId(undefined)}
          onFocus={() => setHeldId(toast.id)}
          onBlur={() => setHeldId(undefined)}
        >
          <Toast
            tone={toast.tone}
            busy={toast.busy}
            icon={toast.icon}
            action={
              toast.action ? (
                <Button
                  variant="ghost"
                  size="small"
                  onClick={() => {
                    toast.action?.onAction();
                    onDismiss(toast.id);
                  }}
                >
                  {toast.action.label}
                </Button>
              ) : null
            }
          >
            {toast.text}
          </Toast>
        </div>
      ) : null}
    </>
  );
}
