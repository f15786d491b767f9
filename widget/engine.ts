// What finds talks, MiniSearch included: loaded when a visitor turns to the field. Nothing that a page loads at once
// may import this file, nor `search/static-talks.js`, statically.
export { openTalks } from '../search/static-talks.js'

// What both need stands with the hits, which are there by then.
import './hits.js'
