import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../test/helpers.js';
import { invitationMail } from '../invitations/mail.js';
import { enqueueMail } from './mailer.js';
import { sendDueMails } from './worker.js';

const received: string[] = [];
const mailbox = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
  onData(stream, _session, done) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      received.push(text);
      done();
    });
  },
});
let test: TestApp;

beforeAll(async () => {
  await new Promise<void>((resolve) => mailbox.listen(0, '127.0.0.1', resolve));
  const address = mailbox.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  test = await createTestApp({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
});
afterAll(async () => {
  await test.close();
  await new Promise<void>((resolve) => mailbox.close(() => resolve()));
});

it('hands a mail over as text and as HTML', async () => {
  const invitation = {
    ...{ id: 'inv_1', email: 'ada@example.com', role: 'viewer', invited_by: null },
    expires_at: '2026-03-18T00:00:00Z',
  };
  const mail = invitationMail(invitation, 'Northwind', 'https://app.example.com');
  await enqueueMail(test.db, test.clock, [mail]);
  await sendDueMails(test.deps);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatch(/^Content-Type: multipart\/alternative/m);
  expect(received[0]).toMatch(/^Content-Type: text\/plain/m);
  expect(received[0]).toMatch(/^Content-Type: text\/html/m);
  expect(received[0]).toContain('See the invitation');
});
