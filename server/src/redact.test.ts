import { expect, it } from 'vitest';
import { issueCredential } from './credentials/format.js';
import { createLog, logLevels } from './log.js';

const key = issueCredential('ak').text;
const token = issueCredential('pat').text;

const secrets = [
  key,
  token,
  'wt_9fK2mQ7xYtR4sL8vB1nC6z',
  'inv_9fK2mQ7x.YtR4sL8vB1nC6zQwErTyUiOp',
  ['sk', 'test', '51Habcdefghijklmnop'].join('_'),
  ['sk', 'live', '51Habcdefghijklmnop'].join('_'),
  'whsec_0123456789abcdef',
  'seti_123_secret_abcdefghij',
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl',
];

it.each(logLevels.filter((level) => level !== 'silent'))(
  'keeps credentials out of the log at level %s',
  (level) => {
    const lines: string[] = [];
    const log = createLog('debug', (line) => lines.push(line));
    for (const secret of secrets) {
      log[level](`called with ${secret} in the text`, {
        url: `https://app.example.com/accept?token=${secret}&x=1`,
        nested: {
          list: [secret],
          headers: { Authorization: `Bearer ${secret}`, cookie: `session=${secret}` },
        },
        error: new Error(`refused ${secret}`, { cause: new Error(secret) }),
        body: { password: secret, client_secret: secret, pat_key: secret },
        [`name of ${secret.slice(0, 3)}`]: secret,
      });
    }
    const output = lines.join('');
    for (const secret of secrets) expect(output).not.toContain(secret);
    expect(output).not.toContain(key.split('.')[1]);
    expect(lines).toHaveLength(secrets.length);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level,
      message: expect.stringContaining('called with'),
    });
  },
);

it('removes passwords from addresses, sessions from headers and links that act', () => {
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));
  log.info('postgres://orgkit:hunter2@db.example.com/orgkit');
  log.info('Authorization: Bearer abcdefabcdefabcdef.signature');
  log.info('mail', {
    text: 'open https://x.test/api/auth/reset-password/Zm9vYmFy?callbackURL=%2F',
  });
  const output = lines.join('');
  for (const secret of ['hunter2', 'abcdefabcdef', 'Zm9vYmFy'])
    expect(output).not.toContain(secret);
  expect(output).toContain('db.example.com');
});

it('writes nothing above its level', () => {
  const lines: string[] = [];
  const log = createLog('warn', (line) => lines.push(line));
  log.info('no');
  log.debug('no');
  log.warn('yes');
  expect(lines).toHaveLength(1);
});
