import type { Post } from '../search/talk.js'

/** Posts that report so many generated talks; the same number and seed give the same posts. */
export function generateTalks(wanted: { talks: number; seed?: number }): Post[]
