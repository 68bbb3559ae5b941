import { challengeName, challengeText } from '../domains/records.js';
import type { BrandColumns } from '../db/brandingSchema.js';
import type { Trx } from '../db/transaction.js';

/** Where the agency of the demo shows its portal. */
export const DEMO_DOMAIN = 'portal.northwind.example';

const CHALLENGE = 'demo0000000000000000000000000000';

const none: BrandColumns = {
  ...{ product_name: null, primary_color: null, accent_color: null, background_color: null },
  ...{ support_email: null, support_url: null, logo_light: null, logo_dark: null, favicon: null },
};

/** What the agency has shown, oldest first; the last is what it shows now. */
const looks: readonly { readonly fields: BrandColumns; readonly age: number }[] = [
  { age: 700, fields: { ...none, product_name: 'Northwind', primary_color: '#1D4E89' } },
  {
    age: 90,
    fields: {
      ...{ ...none, product_name: 'Northwind Voice', primary_color: '#0B6E6E' },
      ...{ accent_color: '#0B6E6E', support_email: 'help@northwind.example' },
      support_url: 'https://northwind.example/help',
    },
  },
];

/** The brand and the domain of the demo’s agency, with the records that prove it. */
export async function insertDemoBranding(
  trx: Trx,
  ago: (days: number) => Date,
  target: string,
): Promise<void> {
  const organization_id = 'org_northwind';
  await trx
    .insertInto('branding_versions')
    .values(
      looks.map(({ fields, age }, index) => ({
        ...{ organization_id, version: index + 1, fields: JSON.stringify(fields), locks: [] },
        ...{ published_by: 'Amara Okonkwo-Lindqvist', published_at: ago(age) },
      })),
    )
    .execute();
  const shown = looks.at(-1);
  if (shown) {
    const version = looks.length;
    await trx
      .insertInto('brandings')
      .values({ organization_id, ...shown.fields, version, updated_at: ago(shown.age) })
      .execute();
  }
  await trx
    .insertInto('custom_domains')
    .values({
      ...{ organization_id, id: 'dom_demo', domain: DEMO_DOMAIN, challenge: CHALLENGE },
      ...{ status: 'verified', certificate_status: 'issued' },
      ...{ cname_status: 'verified', txt_status: 'verified' },
      ...{ challenge_expires_at: ago(80), created_at: ago(87), verified_at: ago(87) },
      ...{ verification_initiated_at: ago(87), checked_at: ago(0.3), due_at: ago(-0.1) },
    })
    .execute();
  await trx
    .insertInto('embedded_dns')
    .values([
      { name: DEMO_DOMAIN, type: 'CNAME', texts: [target] },
      { name: challengeName(DEMO_DOMAIN), type: 'TXT', texts: [challengeText(CHALLENGE)] },
    ])
    .execute();
}
