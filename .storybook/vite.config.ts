import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    // As in the library build: light-dark() must reach the page as it is written.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    // Most of it is Storybook itself; nobody downloads a story over a slow line.
    chunkSizeWarningLimit: 4000,
  },
});
