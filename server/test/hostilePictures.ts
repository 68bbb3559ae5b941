import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';

/** A file that somebody might upload as a logo to do harm. */
export interface HostilePicture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As which type it is sent. */
  readonly type: string;
  /** Statuses with which it may be answered; 200 says that it is made harmless. */
  readonly answers: readonly number[];
}

/** What must be in nothing that is served. */
export const CANARY = 'canary-5f2c';

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A PNG that says it has a size, with that many zero bytes of pixels inside. */
function pngOf(
  width: number,
  height: number,
  zeros: number,
  extra: readonly Buffer[] = [],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(zeros), { level: 9 });
  const chunks = [
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

function icon(part: Uint8Array, count = 1): Buffer {
  const head = Buffer.alloc(6 + 16 * count);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(count, 4);
  for (let i = 0; i < count; i += 1) {
    head.writeUInt32LE(part.length, 6 + 16 * i + 8);
    head.writeUInt32LE(head.length, 6 + 16 * i + 12);
  }
  return Buffer.concat([head, part]);
}

const svg = (
  name: string,
  body: string,
  answers: readonly number[] = [422],
  attributes = '',
): HostilePicture => ({
  ...{ name, type: 'image/svg+xml', answers },
  bytes: Buffer.from(`<svg ${NS} width="64" height="64" ${attributes}>${body}</svg>`),
});

function nested(
  name: string,
  depth: number,
  wrap: (inner: string, level: number) => string,
): HostilePicture {
  let inner = '<rect width="64" height="64"/>';
  for (let level = 0; level < depth; level += 1) inner = wrap(inner, level);
  return svg(name, inner);
}

/** Every hostile file, made anew: none of it lies in the repository as a picture. */
export async function hostilePictures(): Promise<HostilePicture[]> {
  const plain = sharp({ create: { width: 64, height: 48, channels: 3, background: '#3350D4' } });
  const png = await plain.clone().png().toBuffer();
  const gps = {
    IFD0: { Copyright: CANARY, Artist: CANARY },
    IFD3: { GPSLatitudeRef: 'N', GPSMapDatum: CANARY },
  };
  const jpeg = await plain.clone().withExif(gps).jpeg().toBuffer();
  const webp = await plain.clone().withExif(gps).webp().toBuffer();
  const html = `<!doctype html><script>/*${CANARY}*/fetch('https://evil.example')</script>`;
  const raster = (
    name: string,
    bytes: Uint8Array,
    answers: readonly number[],
    type = 'image/png',
  ) => ({
    ...{ name, bytes, type, answers },
  });
  const uses = Array.from(
    { length: 20 },
    (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`,
  ).join('');
  const masks = Array.from(
    { length: 25 },
    (_, level) =>
      `<mask id="m${level + 1}" mask="url(#m${level})"><rect width="64" height="64" mask="url(#m${level})"/></mask>`,
  ).join('');
  const text = chunk('tEXt', Buffer.from(`Comment\0${html}`));
  const icc = chunk('eXIf', Buffer.from(`MM\0*\0\0\0\x08${CANARY}`));
  return [
    svg('script element', `<script>${CANARY}</script>`),
    svg(
      'script in a namespace',
      `<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>`,
    ),
    svg('script by address', '<script href="https://evil.example/x.js"/>'),
    svg('event handler', '<rect width="9" height="9" onclick="alert(1)"/>'),
    svg('load handler', '<rect width="9" height="9"/>', [422], 'onload="alert(1)"'),
    svg('handler written with references', '<rect o&#110;click="x" width="1" height="1"/>'),
    svg('link that runs', '<a href="javascript:alert(1)"><rect width="9" height="9"/></a>'),
    svg(
      'link that runs, disguised',
      '<a href="&#106;avascript:alert(1)"><rect width="9" height="9"/></a>',
    ),
    svg(
      'foreign object',
      `<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml">${html}</body></foreignObject>`,
    ),
    svg(
      'picture from elsewhere',
      '<image href="https://evil.example/a.png" width="9" height="9"/>',
    ),
    svg('picture of a file', '<image xlink:href="file:///etc/passwd" width="9" height="9"/>'),
    svg(
      'picture inside',
      `<image href="data:image/png;base64,${png.toString('base64')}" width="9" height="9"/>`,
    ),
    svg(
      'drawing inside a picture inside',
      '<image href="data:image/svg+xml,%3Csvg/%3E" width="9" height="9"/>',
    ),
    svg('part of another document', '<use href="https://evil.example/a.svg#x"/>'),
    svg(
      'style that loads',
      '<style>@import url(https://evil.example/a.css);</style><rect width="9" height="9"/>',
    ),
    svg(
      'fill from elsewhere',
      '<rect width="9" height="9" fill="url(https://evil.example/a.svg#p)"/>',
    ),
    svg(
      'animation',
      '<rect width="9" height="9"><animate attributeName="href" to="javascript:alert(1)"/></rect>',
    ),
    svg(
      'filter as large as the sky',
      '<filter id="f" width="1000000%" height="1000000%"><feTurbulence numOctaves="99"/></filter><rect width="9" height="9" filter="url(#f)"/>',
    ),
    svg(
      'parts drawn ten to the twentieth times',
      `<defs><g id="a0"><rect width="1" height="1"/></g>${uses}</defs><use href="#a20"/>`,
    ),
    svg(
      'masks that double each other',
      `<mask id="m0"><rect width="64" height="64"/></mask>${masks}<rect width="64" height="64" mask="url(#m25)"/>`,
    ),
    nested('groups in groups', 3000, (inner) => `<g opacity=".9">${inner}</g>`),
    svg('ten thousand parts', '<rect width="64" height="64" opacity=".5"/>'.repeat(10_000)),
    raster(
      'drawing of a million miles',
      Buffer.from(`<svg ${NS} width="9000000" height="9000000"><rect width="9" height="9"/></svg>`),
      [422],
      'image/svg+xml',
    ),
    raster(
      'entities',
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "${CANARY}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg ${NS} width="9" height="9"><text>&b;</text></svg>`,
      ),
      [422],
      'image/svg+xml',
    ),
    raster(
      'entity of a file',
      Buffer.from(
        `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg ${NS} width="9" height="9"><text>&x;</text></svg>`,
      ),
      [422],
      'image/svg+xml',
    ),
    raster(
      'style sheet of the document',
      Buffer.from(
        `<?xml-stylesheet href="https://evil.example/a.css"?><svg ${NS} width="9" height="9"/>`,
      ),
      [422],
      'image/svg+xml',
    ),
    raster(
      'compressed drawing',
      gzipSync(`<svg ${NS} width="9" height="9"><script>1</script></svg>`),
      [415],
      'image/svg+xml',
    ),
    raster(
      'drawing in UTF-16',
      Buffer.from(`\uFEFF<svg ${NS} width="9" height="9"><script>1</script></svg>`, 'utf16le'),
      [415],
      'image/svg+xml',
    ),
    raster('page that says it is a picture', Buffer.from(html), [415]),
    raster(
      'page around a drawing',
      Buffer.from(`${html}<svg ${NS} width="9" height="9"/>`),
      [415, 422],
      'image/svg+xml',
    ),
    raster('script behind a picture', Buffer.concat([png, Buffer.from(html)]), [200, 422]),
    raster('script in a comment of a picture', pngOf(8, 8, 33 * 8, [text]), [200]),
    raster('place of the photographer', jpeg, [200], 'image/jpeg'),
    raster('place of the photographer, in WebP', webp, [200], 'image/webp'),
    raster('metadata in PNG', pngOf(8, 8, 33 * 8, [icc]), [200, 422]),
    raster('bomb of pixels', pngOf(30_000, 30_000, 20_000_000), [422]),
    raster('bomb with a small size', pngOf(64, 64, 50_000_000), [200, 422]),
    raster('wide as a street', pngOf(100_000, 1, 400_001), [422]),
    raster('cut off', png.subarray(0, png.length - 20), [422]),
    raster('JPEG cut off', jpeg.subarray(0, jpeg.length / 2), [422], 'image/jpeg'),
    raster(
      'beginning of a picture, rest of a page',
      Buffer.concat([SIGNATURE, Buffer.from(html)]),
      [422],
    ),
    raster(
      'animation as GIF',
      Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'),
      [415],
      'image/gif',
    ),
    raster('document', Buffer.from(`%PDF-1.7\n${html}`), [415], 'application/pdf'),
    raster('archive', Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), [415], 'application/zip'),
    raster('icon that points outside', icon(Buffer.alloc(20)), [422], 'image/x-icon'),
    raster('icon of sixty thousand pictures', icon(png, 1).fill(0xff, 4, 6), [422], 'image/x-icon'),
    raster('icon around a bomb', icon(pngOf(30_000, 30_000, 1000)), [422], 'image/x-icon'),
    raster('icon around a picture', icon(png), [200], 'image/x-icon'),
  ];
}
