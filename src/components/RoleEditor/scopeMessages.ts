/**
 * English names of the groups of scopes by `group.` and their ids, and a line below each scope by its wire
 * spelling with `.note`.
 */
export const scopeMessages = {
  'group.access': 'People and access',
  'group.agents': 'Agents',
  'group.conversations': 'Conversations',
  'group.numbers': 'Phone numbers',
  'group.channels': 'Web and email',
  'group.campaigns': 'Campaigns',
  'group.knowledge': 'Knowledge bases',
  'group.workflows': 'Workflows',

  'members:read.note': 'Names, emails and roles of everybody',
  'members:manage.note': 'Invite, remove, change roles and what they may do',
  'billing:manage.note': 'Plan, payment methods, invoices and usage',
  'organizations:manage.note': 'Name, billing email and API keys of the organization',
  'child_organizations:manage.note': 'Create them, and see and change who is in them',
  'resources:manage.note': 'What all parts of the platform use together',
  'usage:write.note': 'For systems that count calls and minutes',

  'agents:read.note': 'Their set-up and versions',
  'agents:manage.note': 'Create, change, delete, publish and deploy',

  'conversations:read.note': 'Who, when and how long, without what was said',
  'conversations:read_sensitive.note': 'Sensitive: personal data, summaries and metadata',
  'conversations:manage.note': 'Start, write into, end and import',
  'conversations:dial.note': 'Held by one internal service alone',

  'phone_numbers:read.note': 'The directory with what each number is for',
  'phone_numbers:manage.note': 'Register, assign and buy',
  'managed_accounts:manage.note': 'Also allows buying a number',
  'trunks:read.note': 'Connections to your own carriers',
  'trunks:manage.note': 'Create, change and delete connections',

  'web_widgets:read.note': 'Their set-up and allowed domains',
  'web_widgets:manage.note': 'Create, change and delete',
  'email_domains:read.note': 'Domains and the state of their records',
  'email_domains:manage.note': 'Connect, verify and disconnect',
  'email_addresses:read.note': 'Addresses that take mail in',
  'email_addresses:manage.note': 'Create, route and delete',

  'campaigns:read.note': 'Plans, contacts and results',
  'campaigns:manage.note': 'Create, start, pause and delete',
  'concurrency:read.note': 'How many calls run at the same time',
  'concurrency:manage.note': 'How many calls may run at the same time',

  'knowledge_bases:read.note': 'Data sets and their sources',
  'knowledge_bases:manage.note': 'Add, refresh and delete sources',

  'workflows:read.note': 'Steps and past runs',
  'workflows:manage.note': 'Create, change, run and stop',
};
