'use client';
import { useMemo, useState } from 'react';
import { levelOf } from '../../hooks/partnerKeys.js';
import { useOnline } from '../../hooks/useOnline.js';
import { useKit } from '../../provider/useKit.js';
import type { OrganizationRef } from '../../contract/index.js';
import { Loaded } from '../../ui/Loaded.js';
import { LevelReader } from './LevelReader.js';
import { loadDetails, loadQuestion } from './load.js';
import type { PartnerConsoleProps } from './PartnerConsole.js';
import { PartnerConsoleView, type PartnerConsoleViewBase } from './PartnerConsoleView.js';
import { openLevels } from './rows.js';
import type { PartnerContent, PartnerSort } from './types.js';
import { useChosen } from './useChosen.js';
import { useLevels } from './useLevels.js';
import { usePartnerSearch } from './usePartnerSearch.js';

/** Props of {@link Partners}. */
export type PartnersProps = PartnerConsoleProps & {
  base: PartnerConsoleViewBase;
  organization: OrganizationRef;
  /** Extensions that the server offers. */
  offered: readonly string[];
};

const nothing: readonly string[] = [];

/** The tree below one organization, for somebody who may see it. Mounted anew for another one. */
export function Partners(props: PartnersProps) {
  const { base, organization, offered, onOpen, onActAs, host } = props;
  const { refresh } = useKit();
  const online = useOnline();
  const sorts = offered.includes('list_queries');
  const hasFigures = offered.includes('partner_admin');
  const [expanded, setExpanded] = useChosen(
    props.expanded,
    props.defaultExpanded ?? nothing,
    props.onExpandedChange,
  );
  const [selected, setSelected] = useChosen(
    props.selected,
    props.defaultSelected ?? null,
    props.onSelectedChange,
  );
  const [sort, setSort] = useState<PartnerSort>('name');
  const search = usePartnerSearch(sorts);
  const { levels, onLevel } = useLevels();
  const open = useMemo(() => new Set(expanded), [expanded]);
  const read = [organization.id, ...openLevels(levels, organization.id, open)];
  const root = levels.get(organization.id);
  const readers = read.map((id) => (
    <LevelReader
      key={id}
      parentId={id}
      sort={sorts ? sort : undefined}
      {...{ hasFigures, onLevel }}
    />
  ));

  if (!root || (root.loading && root.children.length === 0)) {
    return (
      <>
        {readers}
        <PartnerConsoleView {...base} status="loading" hasFigures={hasFigures} />
      </>
    );
  }
  if (root.problem && root.children.length === 0) {
    return (
      <>
        {readers}
        {root.problem.error.status === 403 ? (
          <PartnerConsoleView {...base} status="no-access" signedIn />
        ) : (
          <PartnerConsoleView {...base} status="error" {...root.problem} />
        )}
      </>
    );
  }

  const content: PartnerContent = {
    ...{ organization, levels, expanded, selected, search, sort, hasFigures, onOpen },
    onExpandedChange: setExpanded,
    onSelectedChange: setSelected,
    onSort: sorts ? setSort : undefined,
    // Nothing can be changed without a connection; what can be seen stays.
    can: {
      create: online,
      suspend: hasFigures && online,
      act: onActAs !== undefined && offered.includes('act_as') && online,
    },
    offline: !online,
    refreshing: root.refreshing,
    asOf: root.asOf,
    problem: root.problem,
    onRefresh: () => void refresh(organization.id, ...read.map(levelOf), 'rollup', 'child'),
    renderDetails: (tools) => (
      <Loaded
        load={loadDetails}
        when={selected !== null}
        props={{
          ...{ tools, organization, offered, levels, onOpen },
          id: selected ?? '',
          can: content.can,
        }}
      />
    ),
    renderQuestion: (question, tools) => (
      <Loaded
        load={loadQuestion}
        when
        props={{ question, tools, organization, levels, onOpen, host, onActAs }}
      />
    ),
  };
  return (
    <>
      {readers}
      <PartnerConsoleView {...base} status="ready" {...content} />
    </>
  );
}
