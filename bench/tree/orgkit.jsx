// OrgKit's tree with the organizations in the page, as the others have them: the view, without a client.
import { OrgKitProvider, PartnerConsoleView } from 'orgkit';
import { createClient } from 'orgkit/client';
import 'orgkit/styles.css';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { found } from './nodes.js';

export const search = '[role=searchbox]';
export const scroller = '.ok-tree-grid';
export const toggle = 'button.ok-partner-console-toggle';
export const slugs = () =>
  [...document.querySelectorAll('.ok-identity-note, .ok-partner-console-way bdi:last-child')].map(
    (cell) => cell.textContent,
  );

export function mount(root, levels) {
  const client = createClient();
  createRoot(root).render(
    <OrgKitProvider client={client} principal={null}>
      <Page all={levels} />
    </OrgKitProvider>,
  );
}

const nothing = () => undefined;
const organization = { id: 'root', slug: 'root', name: 'Root' };
const can = { create: true, suspend: true, act: true };

const levelOf = (children) => ({
  ...{ children, total: children.length, onMore: undefined, reading: false, loading: false },
  ...{ refreshing: false, asOf: 1, problem: null, figures: null, figuresFailed: false },
});

function Page({ all }) {
  const levels = useMemo(
    () => new Map([...all].map(([id, children]) => [id, levelOf(children)])),
    [all],
  );
  const [expanded, setExpanded] = useState([]);
  const [text, setText] = useState('');
  const matches = useMemo(
    () =>
      text === ''
        ? null
        : found(all, text).map((row) => ({ organization: row, breadcrumb: [organization] })),
    [all, text],
  );
  return (
    <PartnerConsoleView
      status="ready"
      {...{ organization, levels, expanded, can }}
      onExpandedChange={setExpanded}
      selected={null}
      onSelectedChange={nothing}
      search={{
        ...{ text, query: text, matches, searching: false, problem: null, byName: false },
        ...{ onTextChange: setText, onSubmit: nothing },
      }}
      sort="name"
      onSort={nothing}
      hasFigures={false}
      offline={false}
      refreshing={false}
      asOf={1}
      problem={null}
      onRefresh={nothing}
      onOpen={nothing}
      renderDetails={nothing}
      renderQuestion={nothing}
    />
  );
}
