/** Keeps files by name. Names are made by the server: letters, digits and one dot. */
export interface StorageProvider {
  /** Stores a file; the same name again stores the same. */
  put(name: string, bytes: Uint8Array, type: string): Promise<void>;
  /** The file, or null when there is none. */
  get(name: string): Promise<Uint8Array | null>;
  /** Deletes a file; one that is not there counts as deleted. */
  delete(name: string): Promise<void>;
}

/** Throws when a name could lead anywhere else. */
export function checkedName(name: string): string {
  if (/^[0-9A-Za-z]{1,64}\.[a-z]{3,4}$/.test(name)) return name;
  throw new Error(`OrgKit: '${name}' cannot be the name of a stored file.`);
}
