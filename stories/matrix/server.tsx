/// <reference types="vite/client" />
import { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { Page } from './Page.js';
import { storiesOf, type Look } from './stories.js';

const files = import.meta.glob('../*.stories.tsx', { eager: true });
const look: Look = { direction: 'ltr', locale: 'en', timeZone: 'UTC' };

/** Every story as `file/name`. */
export const names = Object.entries(files).flatMap(([path, file]) =>
  Object.keys(storiesOf(file, look)).map((name) => `${path.slice(3, -12)}/${name}`),
);

/** The HTML of a story. */
export function render(name: string, as: Look): Promise<string> {
  const [file = '', story = ''] = name.split('/');
  const Story = storiesOf(files[`../${file}.stories.tsx`], as)[story];
  if (!Story) throw new Error(`There is no story ${name}.`);
  return new Promise((resolve, reject) => {
    let html = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        html += String(chunk);
        done();
      },
      final(done) {
        resolve(html);
        done();
      },
    });
    const stream = renderToPipeableStream(<Page Story={Story} look={as} />, {
      onAllReady: () => stream.pipe(sink),
      onShellError: reject,
      onError: reject,
    });
  });
}
