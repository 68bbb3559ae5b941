// Draws one SVG from standard input as PNG on standard output. A process of its own, because a drawing of a few
// kilobytes can keep its reader busy for hours, and only a process can be ended from outside.
import sharp from 'sharp';

const side = Number(process.argv[2]);
const maxPixels = Number(process.argv[3]);
const DPI = 72;

/** Exit codes that the caller has sentences for. */
const TOO_LARGE = 3;

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const bytes = Buffer.concat(chunks);

sharp.cache(false);
sharp.concurrency(1);
const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
if (format !== 'svg') process.exit(1);
const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
// A drawing has no pixels until it is drawn: only its proportions count, within reason.
const density = (DPI * side) / longer;
if (!(shorter > 0) || shorter / longer < 1 / 100 || density < 1) process.exit(TOO_LARGE);
const png = await sharp(bytes, {
  density: Math.min(density, 2400),
  limitInputPixels: maxPixels,
  failOn: 'warning',
})
  .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
  .png({ compressionLevel: 1 })
  .toBuffer();
process.stdout.write(png);
