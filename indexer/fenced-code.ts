import type { Code } from 'mdast'
import { placeOfNode } from './prose.js'

/** Whether code stands between fences, rather than being indented. */
export function isFenced(code: Code): boolean {
  return Boolean(code.lang) || code.position?.end.line !== placeOfNode(code).line + code.value.split('\n').length - 1
}
