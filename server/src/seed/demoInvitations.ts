/** An invitation as the demo makes it, some days ago. */
export interface SeedInvitation {
  readonly organization_id: string;
  readonly email: string;
  readonly role: string;
  readonly invited_by: string;
  readonly age: number;
  readonly status: 'pending' | 'accepted' | 'declined' | 'revoked' | 'expired';
}

function invitation(
  organization: string,
  invitedBy: string,
  email: string,
  age: number,
  { role = 'viewer', status = 'pending' }: Partial<Pick<SeedInvitation, 'role' | 'status'>> = {},
): SeedInvitation {
  return {
    ...{ organization_id: `org_${organization}`, invited_by: `usr_${invitedBy}` },
    ...{ email, age, role, status },
  };
}

/** Invitations in every status; two of them wait for people who can sign in. */
export function demoInvitations(): readonly SeedInvitation[] {
  return [
    invitation('northwind', 'amara', 'siobhan@northwind.example', 217, { status: 'accepted' }),
    invitation('northwind', 'amara', 'm.rossi@studio.example', 17, { status: 'declined' }),
    invitation('northwind', 'amara', 'old.partner@legacy.example', 16, { status: 'expired' }),
    invitation('northwind', 'amara', 'former@contractor.example', 12, { status: 'revoked' }),
    invitation('northwind', 'amara', 't.whitaker@blueheron.example', 4, { role: 'admin' }),
    invitation('northwind', 'amara', 'olu.adeyemi@harbor.example', 3),
    invitation('northwind', 'oleksandra', 'k.tanaka@koenji.example', 2, { role: 'admin' }),
    invitation('northwind', 'priya', 'wei.chen@harbor.example', 1.2, { role: 'support-lead' }),
    invitation('northwind', 'amara', 'ines.duarte@harbor.example', 0.02),
    invitation('harbor', 'ines', 'support@harbor.example', 1),
    invitation('brightline', 'priya', 'noor@brightline.example', 0.8),
    invitation('lantern', 'marguerite', 'amara@northwind.example', 0.5),
  ];
}
