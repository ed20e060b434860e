/** The style sheets of a page that tells the story, in whichever reading. */
export const storySheets = [
  'chart',
  'picture',
  'figure',
  'story',
  'rail',
  'details',
  'explore',
  'read',
  'paper',
  'buttons',
  'steps',
  'large',
] as const;
