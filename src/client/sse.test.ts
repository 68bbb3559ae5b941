import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventReader } from './sse.js';

function readAll(pieces: readonly string[]) {
  const read = createEventReader();
  return pieces.flatMap((piece) => read(piece));
}

describe('server-sent events', () => {
  it('are read with names, comments, ids and several lines of data', () => {
    const text =
      ': hello\n\nretry: 10\n\nid: 1\nevent: progress\ndata: {"a":\ndata:1}\n\ndata\n\ndata: :x\n\ndata: cut';
    expect(readAll([text])).toEqual([
      { event: 'progress', data: '{"a":\n1}' },
      { event: 'message', data: '' },
      { event: 'message', data: ':x' },
    ]);
  });

  it('are the same however they are cut and whatever ends their lines', () => {
    const data = fc.array(fc.stringMatching(/^[^\r\n]{0,8}$/), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(data, { maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.nat({ max: 60 }), { maxLength: 8 }),
        (events, end, cuts) => {
          const line = (value: string): string => `data: ${value}${end}`;
          // The comment is there because a lone CR may be the first half of CR LF.
          const text = `${events.map((lines) => lines.map(line).join('') + end).join('')}:${end}:`;
          const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
          const pieces = places.slice(1).map((to, i) => text.slice(places[i], to));
          expect(readAll(pieces)).toEqual(
            events.map((lines) => ({ event: 'message', data: lines.join('\n') })),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});
