/** Scopes whose words do not follow from their code. */
const special: Readonly<Record<string, string>> = {
  'members:manage': 'Manage members and roles',
  'billing:manage': 'Manage billing and see usage',
  'organizations:manage': 'Manage settings and keys',
  'resources:manage': 'Manage shared resources',
  'usage:write': 'Report usage',
  'conversations:read_sensitive': 'See transcripts and recordings',
  'conversations:manage': 'Create and end conversations',
  'conversations:dial': 'Place calls directly',
  'managed_accounts:manage': 'Manage carrier accounts',
  'trunks:read': 'See SIP trunks',
  'trunks:manage': 'Manage SIP trunks',
  'concurrency:read': 'See call limits',
  'concurrency:manage': 'Change call limits',
};

const verbs: Readonly<Record<string, string>> = { read: 'See', manage: 'Manage' };

/** What a scope allows, in English and the same words in every widget; the words of a code nobody knows. */
export function scopeName(scope: string): string {
  if (Object.hasOwn(special, scope)) return special[scope] ?? scope;
  const [thing = '', verb = ''] = scope.split(':');
  const known = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  const text = known ? `${known} ${thing}` : scope;
  const words = text.replaceAll(/[_:.-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
