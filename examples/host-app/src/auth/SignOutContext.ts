import { createContext } from 'react';

/** Ends the session of whoever is signed in. */
export const SignOutContext = createContext<() => void>(() => undefined);
