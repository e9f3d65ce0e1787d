// Before a run of tests: one database server, one Chromium and one build of the screens for all of them, each when first asked for.

import { startThrowawayServer, testServerVariable } from "../src/kernel/db/testing/test-server.ts";
import { browserVariable, startBrowser } from "../src/ui/testing/browser.ts";
import { buildOnce, screensVariables } from "../src/ui/testing/screens.ts";
import { offerOnceARun } from "./once-a-run.ts";

/** For vitest's `globalSetup`: returns what ends everything after the run. */
export async function setup(): Promise<() => Promise<void>> {
  const ends = await Promise.all([
    offerOnceARun(testServerVariable, async () => {
      const { socketFolder, stop } = await startThrowawayServer();
      return { answer: socketFolder, undo: stop };
    }),
    offerOnceARun(browserVariable, async () => {
      const { address, stop } = await startBrowser();
      return { answer: address, undo: stop };
    }),
    ...[false, true].map((withGallery) =>
      offerOnceARun(screensVariables[withGallery ? "withGallery" : "plain"], async () => {
        const { folder, remove } = await buildOnce({ withGallery });
        return { answer: folder, undo: remove };
      }),
    ),
  ]);
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}
