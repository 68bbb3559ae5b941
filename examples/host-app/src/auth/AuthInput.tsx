import type { UseFormRegisterReturn } from 'react-hook-form';
import type { AuthField } from './fields.js';

/** One field with its label, and below it what is wrong, or else its hint. */
export function AuthInput({
  id,
  field: { label, type, autoComplete, hint },
  problem,
  ...registered
}: UseFormRegisterReturn & { id: string; field: AuthField; problem: string | undefined }) {
  const below = problem ?? hint;
  const described = below ? `${id}-note` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...registered}
        id={id}
        type={type}
        autoComplete={autoComplete}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described}
      />
      {below ? (
        <p id={described} className={problem ? 'problem' : 'note'}>
          {below}
        </p>
      ) : null}
    </div>
  );
}
