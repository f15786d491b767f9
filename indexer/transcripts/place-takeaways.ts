import type { Passage } from '../../search/passage.js'
import type { Takeaway } from '../../search/talk.js'

export function placeTakeaways(takeaways: readonly Takeaway[], _said: readonly Passage[], _lang: string | undefined): Takeaway[] {
  return [...takeaways]
}
