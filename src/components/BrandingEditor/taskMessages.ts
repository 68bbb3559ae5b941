/** English texts of the dialogs. */
export const taskMessages = {
  cancel: 'Cancel',
  close: 'Close',

  hardToReadTitle: (count: number) =>
    count === 1 ? '1 text pair is hard to read' : `${count} text pairs are hard to read`,
  hardToReadLead:
    'People with weak sight will miss it. Take the nearest color that passes, or publish it as it is.',
  takeAll: (count: number) => (count === 1 ? 'Use it and publish' : 'Use them and publish'),
  acceptContrast: 'Publish anyway. My name is kept with it.',
  publishAnyway: 'Publish anyway',

  discardTitle: 'Discard the draft?',
  discardLead: 'What is published stays. The changes of the draft are gone for everybody.',
  discardAction: 'Discard draft',

  historyTitle: 'History',
  historyLead: 'Every state that was published. Any of them can be shown again.',
  version: (number: string) => `Version ${number}`,
  live: 'Live',
  acceptedContrast: 'Hard to read, accepted',
  revert: 'Revert',
  revertTo: (number: string) => `Revert to version ${number}`,
  revertTitle: (number: string) => `Show version ${number} again?`,
  revertLead: 'It is published at once, as a new version. A draft stays as it is.',
  revertFailed: 'Not reverted.',
  reverted: (number: string) => `Version ${number} is shown again.`,
  noHistory: 'Nothing was published yet',
  noHistoryNote: 'What you publish stands here, with who did it.',
  historyFailed: 'History did not load',
  historyLoading: 'Loading history',
  older: 'Show older',

  uploadTitle: { light: 'Logo on light', dark: 'Logo on dark', favicon: 'Icon' },
  uploadLead: 'Cut away what is empty. It is shown once it is uploaded.',
  uploadAction: 'Upload',
  uploadFailed: 'Not uploaded.',
  choosePicture: 'Choose another picture',
  uploaded: (name: string) => `${name} is shown from now on.`,
  checking: 'Looking at the picture',
  problems: {
    empty: 'The file is empty.',
    type: 'This is no picture that can be a logo. Choose PNG, JPEG, WebP or SVG.',
    typeIcon: 'This is no picture that can be an icon. Choose PNG, JPEG, WebP, SVG or ICO.',
    tooLarge: (size: string, most: string) => `The file has ${size}. It can have ${most} at most.`,
    tooWide: (width: string, height: string, most: string) =>
      `The picture is ${width} × ${height} pixels. It can have ${most} a side at most.`,
    script: 'The SVG has scripts. Save it without them.',
    moving: 'The SVG moves. Save one picture of it.',
    outside: 'The SVG refers to something outside of it. Put everything inside, or use PNG.',
    document: 'The SVG has another document inside. Save it as a plain drawing.',
    unreadable: 'The picture cannot be read. It may be damaged.',
  },
  hardToSeeNote: {
    light: 'Most of this picture is nearly as light as the page. Upload a darker one.',
    dark: 'Most of this picture is nearly as dark as the page. Upload a lighter one.',
  },
  crop: 'Part of the picture',
  cropLeft: 'Left',
  cropTop: 'Top',
  cropWidth: 'Width',
  cropHeight: 'Height',
  cropTrim: 'Trim empty edges',
  cropSquare: 'Square',
  cropWhole: 'Whole picture',
  cropped: (width: string, height: string) => `${width} × ${height} pixels`,
  noPreview: 'This browser shows no preview of the file.',

  removeTitle: (name: string) => `Remove ${name.toLowerCase()}?`,
  removeLead: 'The one from above is shown again, or the product name.',
  removeAction: 'Remove',
  removeFailed: 'Not removed.',
  removed: (name: string) => `${name} is removed.`,
};

/** Type of {@link taskMessages}. */
export type TaskMessages = typeof taskMessages;
