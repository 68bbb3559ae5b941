import { Kbd } from '../../ui/Kbd.js';
import type { OrgSwitcherMessages } from './messages.js';
import { commandKey } from './commandKey.js';

/** What the keys do, for those who see them; assistive technology hears it at the search field. */
export function Hints({ messages }: { messages: OrgSwitcherMessages }) {
  const command = commandKey();
  const hints: [text: string, ...names: string[]][] = [
    [messages.hintMove, '↑', '↓'],
    [messages.hintOpen, '↵'],
    [messages.hintNewTab, command, '↵'],
    [messages.hintPin, command, 'P'],
  ];
  return (
    <div className="ok-org-switcher-hints" aria-hidden="true">
      {hints.map(([text, ...names]) => (
        <span key={text} className="ok-line ok-gap-1-5">
          {names.map((name) => (
            <Kbd key={name}>{name}</Kbd>
          ))}
          {text}
        </span>
      ))}
    </div>
  );
}
