/** One field of a form about signing in. */
export interface AuthField {
  name: string;
  label: string;
  type: 'text' | 'email' | 'password';
  autoComplete: string;
  hint?: string;
  minLength?: number;
  defaultValue?: string;
}

/** A refused form: which field it is about, or none. */
export interface AuthProblem {
  field?: string;
  message: string;
}

/** What is wrong with a field before anything is sent; true when nothing is. */
export function checkField({ label, type, minLength = 1 }: AuthField, value: string) {
  if (value.trim() === '') return `${label} is missing`;
  if (type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())) {
    return 'Enter a whole address, such as name@example.com';
  }
  return value.length >= minLength || `Use at least ${minLength} characters`;
}
