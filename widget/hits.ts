// What asks a worker, and what is seen of a search beyond its field: loaded beside the engine, since there are no hits before it.
export { Finding } from './finding.js'
export { readyToOpen } from './ready-to-open.js'
export { searchWithin } from './search-within.js'
