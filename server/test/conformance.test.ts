import { implementedCapabilities } from '../src/capabilities/implemented.js';
import { conformance } from './conformance.js';

conformance('embedded database, with every extension', 'pglite', implementedCapabilities);
conformance('embedded database, the core alone', 'pglite', []);
