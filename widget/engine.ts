// What finds talks, MiniSearch included: loaded when a visitor turns to the field. Nothing that a page loads at once
// may import this file, nor `search/open-index.js`, statically.
export { openIndex } from '../search/open-index.js'
