import type { Register } from '../app.js';
import { updateUser } from './queries.js';

/** The signed-in person. */
export const registerUsers: Register = (route, { clock }) => {
  route('users', 'me', ({ caller }) => Promise.resolve(caller.user));

  route('users', 'updateMe', ({ caller, body, write }) =>
    write(async ({ trx, audit }) => {
      const user = await updateUser(trx, clock, caller.user.id, body);
      const { first_name, last_name } = caller.user;
      await audit({
        action: 'user.updated',
        target: { kind: 'user', id: user.id },
        before: { first_name, last_name },
        after: { first_name: user.first_name, last_name: user.last_name },
      });
      return user;
    }),
  );
};
