'use client';
import { useId, useState } from 'react';
import { CodeBlock } from '../../ui/CodeBlock.js';
import { Hint } from '../../ui/Hint.js';
import { tabPanelProps, Tabs } from '../../ui/Tabs.js';
import type { DialogMessages } from './dialogWords.js';
import { snippet, snippetNames, type SnippetName } from './snippets.js';
import type { KeyGuide, KeyKind } from './types.js';

/** Props of {@link Snippets}. */
export type SnippetsProps = {
  messages: DialogMessages;
  kind: KeyKind;
  guide: KeyGuide;
  organizationId: string | null;
};

/** Ways to use a secret from the environment; none of them contains it. */
export function Snippets({ messages, kind, guide, organizationId }: SnippetsProps) {
  const [name, setName] = useState<SnippetName>('curl');
  const idBase = useId();
  const isToken = kind === 'tokens';
  const text = snippet(name, {
    apiUrl: guide.apiUrl ?? window.origin,
    variable: guide.variable ?? (isToken ? 'API_TOKEN' : 'API_KEY'),
    organizationId: isToken ? (organizationId ?? '$ORGANIZATION_ID') : undefined,
  });
  const note = { curl: null, Node: null, '.env': messages.envNote, GitHub: messages.githubNote };
  return (
    <div>
      <Tabs
        label={messages.snippets}
        idBase={idBase}
        value={name}
        onValueChange={setName}
        tabs={snippetNames.map((value) => ({ value, label: value }))}
      />
      <div {...tabPanelProps(idBase, name)}>
        <CodeBlock tabIndex={0}>{text}</CodeBlock>
        {note[name] ? <Hint>{note[name]}</Hint> : null}
      </div>
    </div>
  );
}
