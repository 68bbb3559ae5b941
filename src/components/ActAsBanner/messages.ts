/** English texts of the banner. */
export const actAsBannerMessages = {
  label: 'Acting inside another organization',
  /** What the visitor does, strong. */
  acting: (organization: string) => `Acting in ${organization}`,
  forPartner: (partner: string, role: string) => `for ${partner} with the role ${role}`,
  reason: (reason: string) => `Reason: ${reason}`,
  /** `time` as in 28:14. */
  left: (time: string) => `${time} left`,
  until: (time: string) => `until ${time}`,
  over: 'This visit is over',
  overNote: 'Nothing more is done in its name.',
  end: 'End',
  leave: 'Leave',
  ending: 'Ending…',
  notEnded: (reason: string) => `Not ended: ${reason}`,
  admin: 'Admin',
  viewer: 'Viewer',
};

/** Texts of the banner; each may be replaced. */
export type ActAsBannerMessages = typeof actAsBannerMessages;

declare module '../../provider/messages.js' {
  interface MessageNamespaces {
    actAsBanner: ActAsBannerMessages;
  }
}
