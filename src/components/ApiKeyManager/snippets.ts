/** A way of using a key, as its tab is called. */
export const snippetNames = ['curl', 'Node', '.env', 'GitHub'] as const;

/** One of {@link snippetNames}. */
export type SnippetName = (typeof snippetNames)[number];

/** What snippets say; the secret is not among it, they read it from the environment. */
export type SnippetInput = {
  /** Where the service answers. */
  apiUrl: string;
  /** Name of the environment variable. */
  variable: string;
  /** Organization to name, for a token, which belongs to none. */
  organizationId?: string | undefined;
};

/** A call that every key may make. */
const PATH = '/admin/members/me/scopes';

/** Lines to paste, which read the secret from an environment variable. */
export function snippet(name: SnippetName, input: SnippetInput): string {
  const { apiUrl, variable, organizationId } = input;
  const url = `${apiUrl.replace(/\/+$/, '')}${PATH}`;
  switch (name) {
    case 'curl':
      return [
        `curl ${url}`,
        `-H "Authorization: Bearer $${variable}"`,
        ...(organizationId ? [`-H "X-Anyreach-Org: ${organizationId}"`] : []),
      ].join(' \\\n  ');
    case 'Node':
      return [
        `const answer = await fetch('${url}', {`,
        '  headers: {',
        `    Authorization: \`Bearer \${process.env.${variable}}\`,`,
        ...(organizationId ? [`    'X-Anyreach-Org': '${organizationId}',`] : []),
        '  },',
        '});',
      ].join('\n');
    case '.env':
      return `${variable}=`;
    case 'GitHub':
      // Asks for the value, so that it is in no history of the shell.
      return `gh secret set ${variable}`;
  }
}
