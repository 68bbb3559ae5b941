/** English texts of the domain page. */
export const domainMessages = {
  noDomain: 'Your own address',
  noDomainNote: 'People sign in at a host name of yours, in your colors.',
  domain: 'Domain',
  domainHint: 'A subdomain, such as app.acme.com.',
  addDomain: 'Add domain',
  addFailed: 'Not added.',
  domainFailed: 'The domain did not load',
  domainLoading: 'Loading the domain',

  lastChecked: (time: string) => `Last checked ${time}`,
  neverChecked: 'Not checked yet',
  checkingNow: 'Being checked…',
  looksAgain: 'looked at again by itself',
  stopped: 'Not looked at any more on this page. DNS may take hours: check again later.',
  checkNow: 'Check now',
  checkFailed: 'Not checked.',
  tooSoon: (seconds: string) => `Checked a moment ago. Try again in ${seconds} s.`,
  removeDomain: 'Remove domain',
  removeDomainTitle: (domain: string) => `Remove ${domain}?`,
  removeDomainLead: 'Nobody reaches you there any more. To come back, publish the records anew.',
  removeDomainField: (domain: string) => `Type ${domain} to remove it`,
  domainRemoved: (domain: string) => `${domain} is removed.`,

  steps: 'Steps of the domain',
  stepDomain: 'Domain',
  stepRecords: 'Records',
  stepCertificate: 'Certificate',
  stepLive: 'Live',
  stepStates: { pending: 'waits', running: 'under way', done: 'done', failed: 'failed' },

  states: {
    added: 'Publish these records where the domain is managed, then check them.',
    pending: 'Publish these records where the domain is managed. They are looked at by themselves.',
    wrong: 'A record has another value than it needs. Change it, then check again.',
    certificate: 'The records are right. The certificate is being made.',
    certificateFailed:
      'The records are right. The certificate could not be made; it is tried again.',
    live: (domain: string) => `People reach you at ${domain}.`,
    domain_taken: 'Another organization has verified this domain. It has to remove it there first.',
    challenge_expired: 'The records were not published in time. Check again for a new value.',
    records_missing: 'The records were gone for 72 hours. Publish them again, then check.',
  },
  missingSince: (time: string) =>
    `A record has been missing since ${time}. After 72 hours the domain stops.`,
  expires: (time: string) => `The TXT value holds until ${time}.`,

  records: 'Records to publish',
  type: 'Type',
  name: 'Name',
  value: 'Value',
  status: 'State',
  found: 'Found',
  waiting: 'Waiting',
  conflict: 'Conflict',
  copyName: (type: string) => `Copy name of ${type}`,
  copyValue: (type: string) => `Copy value of ${type}`,
  copied: 'Copied',

  seenNowhere: (count: string) =>
    count === '1'
      ? 'No resolver sees it yet. One was asked.'
      : `No resolver sees it yet. ${count} were asked.`,
  seenBy: (names: string, seen: string, all: string) =>
    `Seen by ${seen} of ${all} resolvers: ${names}.`,
  answered: (resolver: string, values: string) => `${resolver} answers ${values}`,
  answeredNothing: (resolver: string) => `${resolver} has no record`,
  unanswered: {
    timeout: (resolver: string) => `${resolver} did not answer in time`,
    refused: (resolver: string) => `${resolver} refused to answer`,
    failed: (resolver: string) => `${resolver} failed`,
  },
  addressBeside: 'There is an address in place of the CNAME. Delete',
  thenAdd: 'then add the CNAME.',
  otherValue: 'Another value stands there. Delete',
  proxy:
    'A proxy stands in front of the name. Switch it off for this record (“DNS only”), for it hides the CNAME.',
  ttl: (minutes: number) =>
    minutes === 1
      ? 'The old answer may last 1 more minute.'
      : `The old answer may last ${minutes} more minutes.`,
  details: 'What each resolver answered',

  handOver: 'Message',
  handOverNote: 'For whoever manages the DNS of the domain.',
  copyMessage: 'Copy',
  letter: {
    ask: (zone: string) => `Please change these records for\n${zone}:`,
    remove: (record: string) => `Delete  ${record}`,
    add: (name: string, type: string, value: string) =>
      `Add     ${name}  ${type}\n           ${value}`,
    proxy: 'Switch the proxy off for the CNAME (DNS only).',
    effect: 'It takes effect within hours, often sooner.',
  },
};

/** Type of {@link domainMessages}. */
export type DomainMessages = typeof domainMessages;
