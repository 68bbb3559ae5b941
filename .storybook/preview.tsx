import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import '../src/styles/index.css';
import { checkEveryLook } from './everyLook.js';
import { inFrame } from './Frame.js';
import { globalTypes, initialGlobals } from './toolbar.js';

// Parts are fetched when they are wanted; only what fails waits as long as this.
configure({ asyncUtilTimeout: 20_000 });

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
