// Parts that are other widgets' own: they come when somebody looks at them.

/** The members of an organization. */
export const loadMembers = async () => (await import('../MembersTable/index.js')).MembersTable;

/** The usage of an organization. */
export const loadUsage = async () => (await import('../UsageChart/index.js')).UsageChart;

/** The form that creates an organization. */
export const loadForm = async () => (await import('../CreateOrgForm/index.js')).CreateOrgForm;
