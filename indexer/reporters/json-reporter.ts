import type { Reporter } from './reporter.js'

/** `[{"source": "posts/a.md", "problems": [{"rule": …, "line": …}]}]`: every post that was checked, also those without problems. */
export const jsonReporter: Reporter = posts => JSON.stringify(posts, null, 2)
