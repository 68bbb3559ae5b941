import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['ORGKIT_SERVER'] ?? 'http://127.0.0.1:4400';
const proxied = ['/api', '/admin', '/core', '/campaign', '/knowledge-base', '/dev'];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // One copy of React for the app and for the package it links to.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    target: 'es2022',
    sourcemap: true,
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, server])) },
});
