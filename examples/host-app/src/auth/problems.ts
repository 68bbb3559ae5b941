import type { AuthProblem } from './fields.js';

const byCode: Record<string, AuthProblem> = {
  INVALID_EMAIL_OR_PASSWORD: {
    field: 'password',
    message: 'Address and password do not go together',
  },
  USER_ALREADY_EXISTS: {
    field: 'email',
    message: 'This address has an account already. Sign in instead.',
  },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    field: 'email',
    message: 'This address has an account already. Sign in instead.',
  },
  PASSWORD_TOO_SHORT: { field: 'password', message: 'Use at least 8 characters' },
  PASSWORD_TOO_LONG: { field: 'password', message: 'Use at most 128 characters' },
  INVALID_EMAIL: { field: 'email', message: 'Enter a whole address, such as name@example.com' },
  INVALID_TOKEN: { message: 'This link was used or is too old. Ask for a new one.' },
};

/** Words for a refusal of the sign-in service; null when there was none. */
export function problemOf(
  error: { code?: string | undefined; message?: string | undefined; status?: number } | null,
): AuthProblem | null {
  if (!error) return null;
  if (error.status === 429) return { message: 'Too many tries. Wait a minute, then try again.' };
  return (
    byCode[error.code?.toUpperCase() ?? ''] ?? {
      message: error.message || 'No answer from the server. Nothing was lost: try again.',
    }
  );
}

/** Runs a call of the sign-in service; a broken connection becomes a problem like any other. */
export async function attempt(
  call: () => Promise<{ error: Parameters<typeof problemOf>[0] }>,
): Promise<AuthProblem | null> {
  try {
    return problemOf((await call()).error);
  } catch {
    return { message: 'No answer from the server. Nothing was lost: try again.' };
  }
}
