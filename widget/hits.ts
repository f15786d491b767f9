// What asks a worker, and what is seen of a search beyond its field: loaded beside the engine, since there are no hits before it.
export { Finding } from './finding.js'
export { searchWithin } from './search-within.js'
export { openTalksIn } from './worker-talks.js'
