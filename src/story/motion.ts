const wantsStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How long a picture moves, in milliseconds: not at all for readers who asked for that. */
export const motionMs = (): number => (wantsStill() ? 0 : 450);
