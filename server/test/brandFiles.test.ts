import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureType } from '../src/branding/pictureType.js';
import { createTestApp, type TestApp, type TestUser } from './helpers.js';
import { CANARY, hostilePictures } from './hostilePictures.js';

let test: TestApp;
let user: TestUser;
let org: string;
beforeAll(async () => {
  test = await createTestApp();
  user = await test.createUser();
  org = (await test.createOrganization({ plan: 'agency' })).id;
  await test.addMember(org, user.id);
});
afterAll(() => test.close());

function upload(bytes: Uint8Array, type: string, variant = 'light', name = 'logo.png') {
  const form = new FormData();
  form.append('file', new File([Uint8Array.from(bytes)], name, { type }));
  return test.call('PUT', `/admin/branding/logos/${variant}`, {
    token: user.token,
    org,
    body: form,
  });
}

async function fetchFile(url: unknown) {
  const response = await test.app.request(new URL(String(url)).pathname);
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#3350D4' } });

const MiB = 1_048_576;

describe('hostile files', () => {
  it('are refused or made harmless, all of them, in bounded memory', async () => {
    const files = await hostilePictures();
    expect(files.length).toBeGreaterThanOrEqual(40);
    await upload(await picture(9, 9).png().toBuffer(), 'image/png');
    const before = process.resourceUsage().maxRSS;
    const told: string[] = [];
    for (const { name, bytes, type, answers } of files) {
      const variant = type === 'image/x-icon' ? 'favicon' : 'light';
      const answer = await upload(bytes, type, variant, `${name}.html`);
      told.push(`${answer.status} ${name}`);
      expect(answers, `${name}: ${answer.text}`).toContain(answer.status);
      expect(answer.text).not.toContain('root:');
      if (answer.status !== 200) continue;
      const { response, bytes: served } = await fetchFile(
        answer.body[variant === 'favicon' ? 'favicon_url' : 'logo_light_url'],
      );
      const text = Buffer.from(served).toString('latin1');
      expect(text, name).not.toMatch(new RegExp(`${CANARY}|<script|<svg|<html|Exif|GPS`, 'i'));
      expect(['png', 'webp'], name).toContain(pictureType(served));
      expect(response.headers.get('content-type'), name).toMatch(/^image\/(png|webp)$/);
      const { exif, xmp, iptc, icc } = await sharp(served).metadata();
      expect({ exif, xmp, iptc, icc }, name).toEqual({});
    }
    expect(told.filter((line) => line.startsWith('200')).length).toBeGreaterThanOrEqual(4);
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThanOrEqual(100);
  }, 120_000);
});

describe('logos', () => {
  it('are served as pictures and nothing else, for ever, under a name nobody can guess', async () => {
    const { body } = await upload(await picture(40, 30).png().toBuffer(), 'text/html');
    expect(body['logo_light_url']).toMatch(/^http:\/\/orgkit\.test\/files\/[0-9A-Za-z]{32}\.png$/);
    const { response, bytes } = await fetchFile(body['logo_light_url']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 30, format: 'png' });
    for (const path of [
      '/files/x.png',
      '/files/..%2f..%2fetc%2fpasswd',
      '/files/',
      '/files/a/b.png',
    ]) {
      expect((await test.call('GET', path)).status, path).toBe(404);
    }
  });

  it('are drawn from an SVG in good size, whatever size it says it has', async () => {
    for (const size of [
      'width="24" height="12"',
      'viewBox="0 0 200 100"',
      'width="2000" height="1000"',
    ]) {
      const text = `<?xml version="1.0"?><!-- a logo --><svg xmlns="http://www.w3.org/2000/svg" ${size}>
        <linearGradient id="g"><stop stop-color="#f00"/></linearGradient><rect width="100%" height="100%" fill="url(#g)"/></svg>`;
      const { body, text: answer } = await upload(Buffer.from(text), 'image/svg+xml');
      expect(body['logo_light_url'], answer).toBeTruthy();
      const { bytes } = await fetchFile(body['logo_light_url']);
      const found = await sharp(bytes).metadata();
      expect(found.width, size).toBe(2 * (found.height ?? 0));
      expect(found.width, size).toBeGreaterThanOrEqual(512);
    }
  });

  it('are turned as their metadata say, which are then gone', async () => {
    const turned = await picture(60, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { body } = await upload(turned, 'image/jpeg');
    const { bytes } = await fetchFile(body['logo_light_url']);
    const { width, height, orientation, format } = await sharp(bytes).metadata();
    expect([width, height, orientation, format]).toEqual([20, 60, undefined, 'webp']);
  });

  it('may be as large as the limits, and no larger', async () => {
    const widest = await picture(2048, 16).png().toBuffer();
    expect((await upload(widest, 'image/png')).status).toBe(200);
    const wider = await picture(2049, 16).png().toBuffer();
    expect((await upload(wider, 'image/png')).body).toMatchObject({ code: 'validation_error' });
    const full = Buffer.concat([widest, Buffer.alloc(MiB - widest.length)]);
    expect([200, 422]).toContain((await upload(full, 'image/png')).status);
    const over = Buffer.concat([widest, Buffer.alloc(MiB + 1 - widest.length)]);
    expect((await upload(over, 'image/png')).body).toMatchObject({ code: 'file_too_large' });
    const endless = await test.call('PUT', '/admin/branding/logos/light', {
      ...{ token: user.token, org, body: new Blob([new Uint8Array(3 * MiB)]) },
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    });
    expect(endless.body).toMatchObject({ status: 413, code: 'file_too_large' });
  });

  it('come as one file in a form', async () => {
    const call = (body: FormData | string, headers = {}) =>
      test.call('PUT', '/admin/branding/logos/light', { token: user.token, org, body, headers });
    const png = new File([Uint8Array.from(await picture(9, 9).png().toBuffer())], 'a.png');
    const two = new FormData();
    two.append('file', png);
    two.append('file', png);
    expect((await call(two)).body).toMatchObject({ fields: { file: 'Choose one picture' } });
    const none = new FormData();
    none.append('other', png);
    expect((await call(none)).status).toBe(422);
    const text = new FormData();
    text.append('file', 'not a file');
    expect((await call(text)).status).toBe(422);
    expect((await call('{}')).status).toBe(415);
    const torn = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await call('--x\r\nContent-Disp', torn)).status).toBe(422);
    const other = await test.call('PUT', '/admin/branding/logos/huge', {
      token: user.token,
      org,
      body: two,
    });
    expect(other.body).toMatchObject({ status: 404 });
  });

  it('are read from icon files, with bits and masks of every kind', async () => {
    const { readIcon } = await import('../src/branding/ico.js');
    for (const bits of [1, 4, 8, 24, 32]) {
      const found = readIcon(bitmapIcon(bits));
      if (!found || !('rgba' in found)) throw new Error(`no picture with ${bits} bits`);
      expect([found.width, found.height], `${bits} bits`).toEqual([2, 2]);
      // Top left is red and seen, bottom right is left out.
      expect([...found.rgba.subarray(0, 4)], `${bits} bits`).toEqual([255, 0, 0, 255]);
      expect(found.rgba[15], `${bits} bits`).toBe(0);
      expect((await upload(bitmapIcon(bits), 'image/x-icon', 'favicon')).status).toBe(200);
    }
    expect((await upload(bitmapIcon(32), 'image/x-icon', 'light')).status).toBe(415);
  });

  it('that nothing shows any more are deleted with their files after a day', async () => {
    const { sweepBrandFiles } = await import('../src/branding/sweep.js');
    const { body } = await upload(await picture(9, 9).png().toBuffer(), 'image/png');
    const name = new URL(String(body['logo_light_url'])).pathname.slice('/files/'.length);
    await test.db
      .insertInto('brand_files')
      .values({
        name: `${'Z'.repeat(32)}.png`,
        organization_id: org,
        type: 'image/png',
        bytes: 1,
        width: 1,
        height: 1,
      })
      .execute();
    await test.deps.storage.put(`${'Z'.repeat(32)}.png`, new Uint8Array(1), 'image/png');
    await sweepBrandFiles(test.db, test.clock, test.deps.storage);
    expect(await test.deps.storage.get(`${'Z'.repeat(32)}.png`)).not.toBeNull();
    test.clock.setOffset(2 * 86_400_000);
    await sweepBrandFiles(test.db, test.clock, test.deps.storage);
    test.clock.setOffset(0);
    expect(await test.deps.storage.get(`${'Z'.repeat(32)}.png`)).toBeNull();
    expect(await test.deps.storage.get(name)).not.toBeNull();
  });
});

/** Two by two pixels: red, and one at the bottom right that is left out. */
function bitmapIcon(bits: number): Buffer {
  const colors = bits > 8 ? 0 : 2 ** bits;
  const row = Math.ceil((2 * bits) / 32) * 4;
  const bitmap = Buffer.alloc(40 + 4 * colors + 2 * row + 8);
  bitmap.writeUInt32LE(40, 0);
  bitmap.writeInt32LE(2, 4);
  bitmap.writeInt32LE(4, 8);
  bitmap.writeUInt16LE(1, 12);
  bitmap.writeUInt16LE(bits, 14);
  if (colors > 0) bitmap.set([0, 0, 255, 0], 40);
  const pixels = 40 + 4 * colors;
  if (bits >= 24) {
    for (let y = 0; y < 2; y += 1) {
      for (let x = 0; x < 2; x += 1) {
        // Bottom up: the first line is the lower one.
        const isOut = y === 0 && x === 1;
        bitmap.set(
          bits === 32 ? [0, 0, 255, isOut ? 0 : 255] : [0, 0, 255],
          pixels + y * row + (x * bits) / 8,
        );
      }
    }
  }
  if (bits < 32) bitmap[pixels + 2 * row] = 0b0100_0000;
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt32LE(bitmap.length, 14);
  head.writeUInt32LE(22, 18);
  return Buffer.concat([head, bitmap]);
}
