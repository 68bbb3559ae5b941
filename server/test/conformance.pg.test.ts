import { implementedCapabilities } from '../src/capabilities/implemented.js';
import { conformance } from './conformance.js';

conformance('PostgreSQL, with every extension', 'postgres', implementedCapabilities);
conformance('PostgreSQL, the core alone', 'postgres', []);
