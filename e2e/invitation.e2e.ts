import { expect, test } from '@playwright/test';
import { createOrganization, newcomer, signUp } from './people.js';

interface Mail {
  kind: string;
  text: string;
}

test('an invited person opens the mail, signs up, verifies the address, joins and is in', async ({
  page,
  browser,
  request,
}) => {
  const admin = newcomer('Ada Admin');
  const guest = newcomer('Gus Guest');
  await signUp(page, admin);
  await createOrganization(page, 'Inviting Harbor', `inviting-${admin.mark}`);

  const session = await page.evaluate(async () => {
    const answer = await fetch('/api/auth/get-session');
    return (await answer.json()) as { session: { token: string } };
  });
  const authorization = { Authorization: `Bearer ${session.session.token}` };
  const organizations = await request.get('/admin/organizations', { headers: authorization });
  const [organization] = (await organizations.json()) as { id: string }[];
  const sent = await request.post('/admin/invitations', {
    headers: { ...authorization, 'X-Anyreach-Org': organization?.id ?? '' },
    data: { email: guest.email, role: 'viewer' },
  });
  expect(sent.status()).toBe(200);

  const mails = async (): Promise<Mail[]> => {
    const answer = await request.get(`/dev/outbox.json?to=${encodeURIComponent(guest.email)}`);
    return (await answer.json()) as Mail[];
  };
  const linkIn = async (isWanted: (mail: Mail) => boolean): Promise<string> => {
    const mail = (await mails()).find(isWanted);
    return /https?:\/\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  };

  const context = await browser.newContext();
  const theirs = await context.newPage();
  const invitationLink = await linkIn((mail) => mail.kind === 'invitation');
  expect(invitationLink).toContain('/invitations?id=');
  await signUp(theirs, guest, new URL(invitationLink).pathname + new URL(invitationLink).search);
  await expect(theirs.getByText(`Verify ${guest.email} first.`)).toBeVisible();

  await theirs.goto(await linkIn((mail) => mail.kind !== 'invitation'));
  await theirs.goto('/invitations');
  await expect(theirs.getByText('Inviting Harbor').first()).toBeVisible();
  await theirs.getByRole('button', { name: 'Join Inviting Harbor' }).click();
  await expect(theirs).toHaveURL(`/inviting-${admin.mark}/members`);
  await expect(theirs.getByRole('row', { name: /Gus Guest/ })).toContainText('Viewer');
  await context.close();
});
