import type { CallOptions } from '../call.js';

/** Name of the collection that every organization begins with. */
export const DEFAULT_DATASET = 'Default';

/** A collection of documents. */
export interface KnowledgeDataset {
  id: string;
}

/** The service that holds knowledge bases. */
export interface KnowledgeProvider {
  /** The collection of this name, null when there is none. */
  findDataset(
    input: { organizationId: string; name: string },
    options?: CallOptions,
  ): Promise<KnowledgeDataset | null>;
  /** Makes a collection. Fails with `conflict` when the organization has one of this name. */
  createDataset(
    input: { organizationId: string; name: string },
    options?: CallOptions,
  ): Promise<KnowledgeDataset>;
}
