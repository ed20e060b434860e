/** The style sheets of a page that tells the story, in whichever reading. */
export const storySheets = ['chart', 'story', 'explore', 'read', 'steps', 'large'] as const;
