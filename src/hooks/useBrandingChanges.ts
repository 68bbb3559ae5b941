'use client';
import useSWRMutation from 'swr/mutation';
import { useKit, type Kit } from '../provider/useKit.js';
import {
  publishBranding,
  removeLogo,
  revertBranding,
  saveBrandingDraft,
  setLogo,
  updateBranding,
  type BrandingChange,
  type LogoVariant,
} from './brandingChanges.js';
import { brandingKeys } from './brandingKeys.js';

export type { BrandingChange, LogoVariant };

function useBrandingWrite<Input, Answer>(
  write: (kit: Kit, organizationId: string, input: Input) => Promise<Answer>,
) {
  const kit = useKit();
  return useSWRMutation(
    kit.organizationId ? brandingKeys.writeBranding(kit.organizationId, 'write') : null,
    ([, id], { arg }: { arg: Input }) => write(kit, id, arg),
  );
}

/** Changes colors, name or contacts at once; null clears, what is left out stays. */
export function useUpdateBranding() {
  return useBrandingWrite(updateBranding);
}

/** Uploads a logo or the icon; it is shown at once. */
export function useSetLogo() {
  return useBrandingWrite(setLogo);
}

/** Removes a logo or the icon. */
export function useRemoveLogo() {
  return useBrandingWrite(removeLogo);
}

/** Keeps changes that nobody sees yet. */
export function useSaveBrandingDraft() {
  return useBrandingWrite(saveBrandingDraft);
}

/** Publishes the draft. Unreadable text is refused (`contrast`) unless it is accepted. */
export function usePublishBranding() {
  return useBrandingWrite(publishBranding);
}

/** Publishes an earlier version again. */
export function useRevertBranding() {
  return useBrandingWrite(revertBranding);
}
