import type { Register } from '../app.js';
import { implementedCapabilities } from './implemented.js';

/** Extensions of this server: those it carries out and its operator has not switched off. */
export const registerCapabilities: Register = (route, { config }) => {
  route('capabilities', 'list', () =>
    Promise.resolve({
      capabilities: implementedCapabilities.filter((name) => config.capabilities.has(name)),
    }),
  );
};
