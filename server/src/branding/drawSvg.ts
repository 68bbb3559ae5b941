import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { logoLimits } from '../../../src/contract/index.js';
import { invalid } from '../http/problem.js';

const program = fileURLToPath(new URL('./drawSvg.mjs', import.meta.url));
const LIMIT_MS = 5000;
const MAX_PNG_BYTES = 8_388_608;
const TOO_LARGE = 3;

/** Draws an SVG as PNG, its longer side of the given length. Throws 422 for what cannot be drawn in a few seconds. */
export function drawSvg(bytes: Uint8Array, side: number): Promise<Uint8Array> {
  // What the drawing could make its reader do, it does without our secrets.
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=64', program, String(side), String(logoLimits.pixels)],
    { env: { PATH: process.env['PATH'] }, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true },
  );
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.byteLength;
    if (size > MAX_PNG_BYTES) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  // A process that ended early does not read on; why it ended is told by its code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 && size > 0) resolve(Buffer.concat(chunks));
      else if (signal !== null) reject(invalid('file', 'The SVG takes too long to draw'));
      else if (code === TOO_LARGE) reject(invalid('file', 'The SVG is too large or too narrow'));
      else reject(invalid('file', 'The picture is damaged or cannot be read'));
    });
  });
}
