import type { ComplexAttributeConverter } from 'lit'
import type { SortOrder } from '../search/answer.js'

/** An order of hits; anything else is the usual one. */
export function orderFrom(text: string | null): SortOrder {
  return text === 'newest' || text === 'oldest' ? text : 'relevance'
}

/** A whole number of at least `least`; anything else, or no attribute at all, is the `usual` one. */
export function countFrom(least: number, usual: number): ComplexAttributeConverter<number> {
  return {
    fromAttribute: text => {
      const count = Number.parseInt(text ?? '', 10)
      return count >= least ? count : usual
    }
  }
}
