'use client';
import { useEffect, useRef, useState } from 'react';
import { logoFieldOf } from '../../contract/brandingRules.js';
import { useWork } from '../../hooks/useWork.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Spinner } from '../../ui/Spinner.js';
import { CropField } from './CropField.js';
import { inspectLogo } from './logoFile.js';
import {
  cutOut,
  decodePicture,
  faintOn,
  pixelsOf,
  trimmed,
  type Crop,
  type Decoded,
} from './pixels.js';
import { taskMessages, type TaskMessages } from './taskMessages.js';
import type { BrandingContent, LogoVariant, Words } from './types.js';

/** Props of {@link UploadDialog}. */
export type UploadDialogProps = {
  variant: LogoVariant;
  file: File;
  words: Words;
  content: BrandingContent;
  onClose: () => void;
  onDone: (news: string, warning?: string) => void;
};

/** What is known of the file that was chosen. */
type Known =
  | { status: 'checking' }
  | { status: 'refused'; problem: string }
  | {
      status: 'ready';
      decoded: Decoded | null;
      trim: Crop | null;
      isDrawing: boolean;
      faint: Faint;
    };

type Faint = { light: boolean; dark: boolean };

/** Looks at a picture, lets its edges be cut away, and uploads it. */
export function UploadDialog({
  variant,
  file,
  words,
  content,
  onClose,
  onDone,
}: UploadDialogProps) {
  const messages = { ...words.messages, ...taskMessages, ...words.own };
  const [chosen, setChosen] = useState(file);
  const [known, setKnown] = useState<Known>({ status: 'checking' });
  const [crop, setCrop] = useState<Crop | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { busy, problem, run } = useWork();
  const name = messages.fields[logoFieldOf[variant]];
  const ground = variant === 'dark' ? 'dark' : 'light';

  const choose = (next: File): void => {
    setChosen(next);
    setCrop(null);
    setKnown({ status: 'checking' });
  };
  // The browser decodes in its own time, and the dialog may be gone by then.
  useEffect(() => {
    let here = true;
    lookAt(chosen, variant, messages, words.locale).then(
      (found) => {
        if (here) setKnown(found);
      },
      () => {
        if (here) setKnown({ status: 'refused', problem: messages.problems.unreadable });
      },
    );
    return () => {
      here = false;
    };
    // Words are for what is found; others do not make it another picture.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen, variant]);

  const isReady = known.status === 'ready';
  const isFaint = isReady && known.faint[ground];
  const upload = (): Promise<void> =>
    run(async () => {
      if (!isReady) return;
      const part = crop && known.decoded ? await cutOut(known.decoded, crop) : null;
      await content.actions.setLogo({ variant, file: part ?? chosen });
      onDone(messages.uploaded(name), isFaint ? messages.hardToSee[ground] : undefined);
      onClose();
    });
  return (
    <Dialog
      open
      onOpenChange={() => (busy ? undefined : onClose())}
      title={messages.uploadTitle[variant]}
      lead={messages.uploadLead}
      closeLabel={messages.close}
      foot={
        <>
          <Button disabled={busy} onClick={() => onClose()}>
            {messages.cancel}
          </Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={!isReady || content.offline}
            onClick={() => void upload()}
          >
            {messages.uploadAction}
          </Button>
        </>
      }
    >
      {problem ? (
        <Banner tone="danger" title={messages.uploadFailed}>
          {problem.fields['file'] ?? problem.detail}
        </Banner>
      ) : null}
      {known.status === 'checking' ? (
        <div role="status" className="ok-row">
          <Spinner /> {messages.checking}
        </div>
      ) : known.status === 'refused' ? (
        <Banner tone="danger" title={messages.uploadFailed}>
          {known.problem}
        </Banner>
      ) : (
        <>
          {isFaint ? (
            <Banner tone="warning" title={messages.hardToSee[ground]}>
              {messages.hardToSeeNote[ground]}
            </Banner>
          ) : null}
          {known.decoded ? (
            <CropField
              decoded={known.decoded}
              trim={known.trim}
              ground={ground}
              words={words}
              crop={crop}
              onCropChange={known.isDrawing ? undefined : setCrop}
            />
          ) : (
            <Banner title={messages.noPreview} />
          )}
        </>
      )}
      <div>
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {messages.choosePicture}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={messages.choosePicture}
          accept="image/png,image/jpeg,image/webp,image/svg+xml,.ico"
          onChange={(event) => {
            const [next] = event.currentTarget.files ?? [];
            if (next) choose(next);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </Dialog>
  );
}

async function lookAt(
  file: File,
  variant: LogoVariant,
  messages: TaskMessages,
  locale: string,
): Promise<Known> {
  const inspection = await inspectLogo(file, variant, messages, locale);
  if ('problem' in inspection) return { status: 'refused', problem: inspection.problem };
  const { type } = inspection.picture;
  const decoded = await decodePicture(file, type);
  const pixels = decoded && pixelsOf(decoded);
  return {
    status: 'ready',
    decoded,
    isDrawing: type === 'image/svg+xml' || type === 'image/x-icon',
    trim: pixels && decoded ? trimmed(pixels, decoded.width, decoded.height) : null,
    faint: pixels ? faintOn(pixels) : { light: false, dark: false },
  };
}
