import { heightIn } from '../../host/words.ts';
import type { HostId } from '../hosts.ts';
import { amp, datawrapper, lms, resizer5 } from './dialects.ts';
import { ghost, wordpress } from './oembed.ts';
import { policy } from './policy.ts';
import { hear, placed, type Stage } from './stage.ts';

type Build = (stage: Stage) => HTMLIFrameElement | Promise<HTMLIFrameElement>;

/** A page with the plain code, which listens to nobody. */
const deaf =
  (attributes: Readonly<Record<string, string>>): Build =>
  (stage) =>
    placed(stage, attributes);

/** A page with the code that brings its own listener. */
const listening: Build = (stage) => {
  const frame = placed(stage);
  hear(frame, (data) => {
    const height = heightIn(data);
    if (height) frame.style.height = `${height}px`;
  });
  return frame;
};

/** The hosts that need no library. */
export const small: Readonly<Partial<Record<HostId, Build>>> = {
  wordpress,
  ghost,
  resizer5,
  datawrapper,
  amp,
  lms,
  fixed: deaf({ height: '300' }),
  column: listening,
  rtl: listening,
  dark: listening,
  noscript: deaf({ sandbox: '' }),
  policy,
};
