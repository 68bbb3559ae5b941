'use client';
import { createContext, useContext } from 'react';

/** What a field tells the control inside it. */
export type FieldControl = {
  /** Id that the label points to. */
  id?: string;
  /** Ids of hint, status and error. */
  'aria-describedby'?: string;
  /** Set when the field shows an error. */
  'aria-invalid'?: true;
};

/** Carries the wiring from a field to its control. */
export const FieldContext = createContext<FieldControl>({});

/** Attributes for a control inside a field; a control's own attributes win. */
export function useFieldControl(): FieldControl {
  return useContext(FieldContext);
}
