/** One server-sent event. */
export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

function readEvent(lines: readonly string[]): ServerEvent | null {
  let event = 'message';
  const data: string[] = [];
  for (const line of lines) {
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (name === 'event') event = value;
    if (name === 'data') data.push(value);
  }
  return data.length === 0 ? null : { event, data: data.join('\n') };
}

/** Cuts text that arrives in pieces into events; keeps what has no end yet. */
export function createEventReader(): (piece: string) => ServerEvent[] {
  let rest = '';
  let lines: string[] = [];
  return (piece) => {
    const parts = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? '';
    const events: ServerEvent[] = [];
    for (const line of parts) {
      if (line !== '') {
        lines.push(line);
        continue;
      }
      const event = readEvent(lines);
      if (event) events.push(event);
      lines = [];
    }
    return events;
  };
}
