'use client';
import { useState } from 'react';
import type { Organization } from '../../contract/index.js';
import { arrivalOf } from '../../hooks/arrivals.js';
import { useOnline } from '../../hooks/useOnline.js';
import { besideClient } from '../../hooks/besideClient.js';
import { useKit } from '../../provider/useKit.js';
import { BrandingEditorView, type BrandingEditorViewBase } from './BrandingEditorView.js';
import { loadChanges } from './load.js';
import { DomainSource, HistorySource } from './sources.js';
import { nothingTyped } from './brandForm.js';
import type { BrandingActions, BrandingContent } from './types.js';

const keptOf = besideClient(() => ({ current: nothingTyped }));

/** Props of {@link ReadyBranding}. */
export type ReadyBrandingProps = Pick<
  BrandingContent,
  'own' | 'shown' | 'draft' | 'nameOf' | 'now' | 'problem'
> & {
  base: BrandingEditorViewBase;
  organization: Organization;
  /** Reads the brand again. */
  read: () => Promise<unknown>;
};

/** Does what is asked for, and tells the rest. */
export function ReadyBranding({ base, organization, read, ...rest }: ReadyBrandingProps) {
  const kit = useKit();
  const [kept] = useState(() => keptOf(kit.client, kit.principal ?? '', organization.id));
  const isOnline = useOnline();
  const { id } = organization;
  const hasDrafts = rest.draft !== null;
  const actions: BrandingActions = {
    save: async ({ fields, locks, version }) => {
      const changes = await loadChanges();
      if (!hasDrafts) await changes.updateBranding(kit, id, { ...fields, version });
      else
        await changes.saveBrandingDraft(kit, id, {
          ...fields,
          ...(locks && { locks }),
          version,
        });
    },
    publish: hasDrafts
      ? async (input) => void (await (await loadChanges()).publishBranding(kit, id, input))
      : undefined,
    setLogo: async (input) => void (await (await loadChanges()).setLogo(kit, id, input)),
    removeLogo: async (input) => void (await (await loadChanges()).removeLogo(kit, id, input)),
    revert: async (input) => void (await (await loadChanges()).revertBranding(kit, id, input)),
    read,
  };
  const parent = organization.ancestors?.at(-1);
  const content: BrandingContent = {
    ...rest,
    organizationName: organization.name,
    parentName: parent && parent.id === organization.parent_id ? parent.name : null,
    locks: hasDrafts,
    asOf: arrivalOf(rest.shown),
    offline: !isOnline,
    actions,
    kept,
    History: hasDrafts ? HistorySource : undefined,
    Domain: DomainSource,
  };
  return <BrandingEditorView {...base} status="ready" content={content} />;
}
