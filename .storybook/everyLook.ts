import type { Preview } from '@storybook/react-vite';
import axe from 'axe-core';

const looks = [
  { theme: 'light', direction: 'rtl' },
  { theme: 'dark', direction: 'ltr' },
  { theme: 'dark', direction: 'rtl' },
];

/**
 * In tests, axe looks at each story in the three looks that the accessibility addon does not see.
 * The story is rendered once: theme and direction are attributes, and changing them costs nothing.
 */
export const checkEveryLook: Preview['afterEach'] = async ({ parameters, viewMode }) => {
  const underTest = import.meta.env.VITEST_STORYBOOK === 'false';
  if (!underTest || viewMode !== 'story' || parameters.a11y?.test !== 'error') return;
  const problems: string[] = [];
  for (const look of looks) {
    const restore = dress(look);
    try {
      const { violations } = await check(parameters.a11y);
      problems.push(...violations.map((violation) => describe(look, violation)));
    } finally {
      restore();
    }
  }
  if (problems.length > 0) throw new Error(`axe found violations\n${problems.join('\n')}`);
};

/** Sets theme and direction on every root of ours, dialogs too. Returns the way back. */
function dress({ theme, direction }: (typeof looks)[number]): () => void {
  const elements = [
    document.documentElement,
    ...document.querySelectorAll<HTMLElement>('.ok-root'),
  ];
  const before = elements.map((element) => ({
    element,
    dir: element.getAttribute('dir'),
    theme: element.dataset.okTheme,
  }));
  for (const element of elements) {
    element.dir = direction;
    if (element.classList.contains('ok-root')) element.dataset.okTheme = theme;
  }
  return () => {
    for (const { element, dir, theme: former } of before) {
      if (dir === null) element.removeAttribute('dir');
      else element.dir = dir;
      if (former === undefined) delete element.dataset.okTheme;
      else element.dataset.okTheme = former;
    }
  };
}

function check({ config, options, context }: A11yParameter): Promise<axe.AxeResults> {
  axe.reset();
  // As in the addon: a lone component is no page with landmarks.
  const rules = [{ id: 'region', enabled: false }, ...(config?.rules ?? [])];
  axe.configure({ ...config, rules });
  return axe.run(context ?? document.body, options ?? {});
}

interface A11yParameter {
  config?: axe.Spec;
  options?: axe.RunOptions;
  context?: axe.ElementContext;
}

function describe(look: (typeof looks)[number], { id, help, nodes }: axe.Result): string {
  const places = nodes.map((node) => `  ${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
  return `${look.theme}, ${look.direction}: ${id} (${help})\n${places.join('\n')}`;
}
