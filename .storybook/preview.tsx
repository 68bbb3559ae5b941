import type { Preview } from '@storybook/react-vite';
import '../src/styles/index.css';
import { checkEveryLook } from './everyLook.js';
import { inFrame } from './Frame.js';
import { globalTypes, initialGlobals } from './toolbar.js';

const preview: Preview = {
  globalTypes,
  initialGlobals,
  decorators: [inFrame],
  afterEach: checkEveryLook,
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disabled: true },
    controls: { expanded: true },
    options: { storySort: { order: ['Widgets', 'Parts', 'Theming', 'HostConflicts', 'Tokens'] } },
  },
};

export default preview;
