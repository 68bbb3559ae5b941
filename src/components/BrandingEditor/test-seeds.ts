/// <reference types="vite/client" />
// Files, as a server has them: a strict policy lets no picture stand in its own address.
import darkLogo from './test-logo-dark.svg?no-inline';
import lightLogo from './test-logo-light.svg?no-inline';
import type { Seed, SeedOrganization } from '../../testing/index.js';

const organization = (
  id: string,
  name: string,
  rest: Partial<SeedOrganization>,
): SeedOrganization => ({
  id: `org_${id}`,
  slug: id.replaceAll('_', '-'),
  name,
  plan: 'agency',
  members: [
    { user_id: 'user_ines', role: 'admin' },
    { user_id: 'user_jonas', role: 'viewer' },
  ],
  ...rest,
});

/** An agency with a brand and what it locks, a client of it, and others in each state that branding has. */
export const brandingSeed: Seed = {
  as_of: '2026-03-18T09:41:00Z',
  user: 'user_ines',
  users: [
    { id: 'user_ines', email: 'ines@example.com', first_name: 'Inês', last_name: 'Duarte' },
    { id: 'user_jonas', email: 'jonas@example.com', first_name: 'Jonas' },
  ],
  organizations: [
    organization('northwind', 'Northwind Voice', {
      brand: {
        product_name: 'Northwind',
        primary_color: '#3350D4',
        support_email: 'help@northwind.example',
        support_url: 'https://help.northwind.example',
        logo_dark_url: darkLogo,
        locks: ['support_url'],
      },
    }),
    organization('harbor', 'Harbor Dental Group', {
      parent_id: 'org_northwind',
      brand: {
        product_name: 'Harbor Dental Phone',
        primary_color: '#E8A200',
        logo_light_url: lightLogo,
      },
    }),
    organization('draft', 'Draft Dental', {
      brand: { primary_color: '#0B7A4B', draft: { accent_color: '#FFD54F' } },
    }),
    organization('plain', 'Plain Voice', {}),
    organization('small', 'Small Voice', { plan: 'smb' }),
    organization('small_child', 'Small Dental', { plan: 'smb', parent_id: 'org_northwind' }),
    organization('long', 'Blue Heron Veterinary & Emergency Animal Hospital of Portland', {
      parent_id: 'org_northwind',
      brand: {
        product_name: 'Blue Heron Veterinary and Emergency Animal Hospital Phones',
        support_email:
          'the.people.who.answer.every.question@support.blue-heron-emergency-animal-hospital.example',
        support_url: `https://help.blue-heron.example/${'a-very-long-path-'.repeat(8)}`,
        primary_color: '#9B2E8C',
      },
    }),
  ],
};
