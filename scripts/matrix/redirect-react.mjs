// Loaded before everything else of a process: whoever asks for React, a package or a file of ours,
// by import or by require, gets it from the folder of packages that ORGKIT_REACT names.
import Module, { register } from 'node:module';
import { join } from 'node:path';
import { env } from 'node:process';

const folder = env['ORGKIT_REACT'] ?? '';
const isReact = (name) => /^(react|react-dom)(\/|$)/.test(name);

const find = Module._resolveFilename;
Module._resolveFilename = (request, parent, isMain, options) =>
  find(request, parent, isMain, isReact(request) ? { paths: [folder] } : options);

register(
  `data:text/javascript,${encodeURIComponent(`
    import { pathToFileURL } from 'node:url';
    import { createRequire } from 'node:module';
    const { resolve: find } = createRequire(${JSON.stringify(join(folder, 'anything.js'))});
    export const resolve = (name, context, next) =>
      /^(react|react-dom)(\\/|$)/.test(name)
        ? { url: pathToFileURL(find(name)).href, format: 'commonjs', shortCircuit: true }
        : next(name, context);
  `)}`,
);
