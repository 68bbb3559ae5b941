/** What wants to be loaded, run or shown outside of its place. */
const wishes = [
  'url(https://evil.test/x)',
  'url("//evil.test/x")',
  "url('data:image/svg+xml,<svg onload=alert(1)>')",
  'image-set("https://evil.test/x" 1x)',
  'image(url(//evil.test/x))',
  'cross-fade(url(//evil.test/x), red)',
  'element(#secret)',
  'paint(evil)',
  'src("https://evil.test/x")',
  'expression(alert(1))',
  'javascript:alert(1)',
  'vbscript:msgbox(1)',
  'behavior:url(x.htc)',
  '-moz-binding:url(x.xml#a)',
  'var(--secret)',
  'env(safe-area-inset-top)',
  'attr(data-secret)',
  'calc(1px * 1e9)',
  '@import "//evil.test/x.css"',
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '__proto__',
];

/** Ways to put it behind something that looks right. */
const carriers = [
  (wish: string) => wish,
  (wish: string) => `#3350D4;background:${wish}`,
  (wish: string) => `#3350D4}*{background:${wish}`,
  (wish: string) => `#3350D4/**/${wish}`,
  (wish: string) => `light-dark(#3350D4, ${wish})`,
  (wish: string) => `light-dark(#3350D4, #3350D4);background:${wish}`,
  (wish: string) => `6px ${wish}`,
  (wish: string) => `6px;background:${wish}`,
  (wish: string) => `Inter, ${wish}`,
  (wish: string) => `Inter;} * { background: ${wish} }`,
  (wish: string) => `'Inter\\';${wish}`,
  (wish: string) => `#3350D4\n${wish}`,
  (wish: string) => `#3350D4\u2028${wish}`,
];

/** Values of other forms than a color, a length or a font has. */
const odd = [
  ...[
    'red',
    '#fff',
    '#12345',
    '#1234567',
    '#GGGGGG',
    'rgb(0,0,0)',
    'hsl(0 0% 0%)',
    'color(srgb 1 0 0)',
  ],
  ...['inherit', 'initial', 'unset', 'revert-layer', 'transparent', 'currentcolor', 'CanvasText'],
  ...['-6px', '6', '6%', '6vw', '1e3px', '99999px', '6px!important', '#3350D4 !important'],
  ...['#３３５０Ｄ４', '#3350D4\0', '\u202e#3350D4', '#3350D4\u200b', 'light-dark(#3350D4)'],
];

/** Three hundred hostile values and more. */
export const hostileValues: readonly string[] = [
  ...wishes.flatMap((wish) => carriers.map((carry) => carry(wish))),
  ...odd,
];
