import { openStage, type Stage } from './stage.ts';
import { watch } from './watch.ts';

/** Puts the chart into this page as `build` does, and watches how it sits. */
export async function start(
  build: ((stage: Stage) => HTMLIFrameElement | Promise<HTMLIFrameElement>) | undefined,
): Promise<void> {
  const stage = openStage();
  if (stage && build) watch(stage, await build(stage));
}
