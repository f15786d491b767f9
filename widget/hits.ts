// What asks a worker and shows hits: loaded beside the engine, since there are none before it.
export { hitStyle } from './hit-style.js'
export { renderHit } from './hit-view.js'
export { renderNoHit } from './no-hit-view.js'
export { openTalksIn } from './worker-talks.js'
