/** Moves the clock to this time; from there it goes on, or stands. Gives the way back. */
export function setClock(time: number, options?: { stands?: boolean }): () => void;
