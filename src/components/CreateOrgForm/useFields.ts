'use client';
import { useRef, useState } from 'react';

type Verdict<Values> =
  | { value: Values; issues?: undefined }
  | { issues: readonly { message: string; path: readonly PropertyKey[] }[]; value?: undefined };

type Options<Name extends string, Values> = {
  /** The fields, in the order in which they stand. */
  names: readonly Name[];
  /** What a field holds when it appears. */
  initial: Values;
  /** The rules: what to send for what was typed, or what is wrong with each field at once. */
  validate: (values: Values) => Verdict<Values>;
  onChange: (values: Values) => void;
};

/**
 * Fields that keep their text themselves, so that a key draws the form anew only if it changes what is
 * wrong. One is judged from when it was left on, all are from when they were sent on.
 */
export function useFields<
  Name extends string,
  Values extends { [name in Name]?: string | undefined },
>({ names, initial, validate, onChange }: Options<Name, Values>) {
  type Errors = { [name in Name]?: string | undefined };
  const values = useRef(initial);
  const controls = useRef(new Map<Name, HTMLElement | null>());
  const judged = useRef<ReadonlySet<Name>>(new Set());
  const [errors, setErrors] = useState<Errors>({});

  const focus = (name: Name): void => controls.current.get(name)?.focus();

  const judge = (name: Name): void => {
    const { issues } = validate(values.current);
    const text = issues?.find(({ path }) => path[0] === name)?.message;
    setErrors((shown) => (shown[name] === text ? shown : { ...shown, [name]: text }));
  };

  /** Shows what is wrong and puts the focus on the first such field; tells whether there was one. */
  const refuse = (problems: { readonly [name: string]: string | undefined }): boolean => {
    const wrong = names.filter((name) => problems[name] !== undefined);
    const shown: Errors = {};
    for (const name of wrong) shown[name] = problems[name];
    judged.current = new Set(names);
    setErrors(shown);
    if (wrong[0] !== undefined) focus(wrong[0]);
    return wrong.length > 0;
  };

  return {
    errors,
    focus,
    refuse,
    /** Props of one control. */
    field: (name: Name) => ({
      name,
      ref: (control: HTMLElement | null): void => void controls.current.set(name, control),
      defaultValue: initial[name],
      onBlur: (): void => {
        // Once is enough: the next time it would take away what a server said about the same text.
        if (judged.current.has(name)) return;
        judged.current = new Set(judged.current).add(name);
        judge(name);
      },
      onChange: ({ target }: { target: { value: string } }): void => {
        values.current = { ...values.current, [name]: target.value };
        onChange(values.current);
        if (judged.current.has(name)) judge(name);
      },
    }),
    /** What to send; null where what is wrong was shown instead. */
    submit: (): Values | null => {
      const { value, issues = [] } = validate(values.current);
      refuse(Object.fromEntries(issues.map(({ path, message }) => [path[0], message])));
      return value ?? null;
    },
  };
}
