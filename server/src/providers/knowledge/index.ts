export { embeddedKnowledge } from './embedded.js';
export { DEFAULT_DATASET } from './KnowledgeProvider.js';
export type { KnowledgeDataset, KnowledgeProvider } from './KnowledgeProvider.js';
