import { parseFrontMatter } from '../front-matter.js'
import { HookError } from './hook-error.js'
import type { OwnTalks, Shape } from './shape.js'

/**
 * What the first shape that knows a post says of its talks; `null` where none does.
 *
 * @throws HookError when a shape fails
 */
export function runShapes(shapes: readonly Shape[], source: string, written: string): OwnTalks | null {
  if (shapes.length === 0) return null
  const { data, body } = parseFrontMatter(written.replace(/^\uFEFF/, ''))
  for (const shape of shapes) {
    const talks = readBy(shape, source, data, body)
    // What goes on to other threads and into the cache is plain data.
    if (talks.length > 0) return { shape: shape.name, talks: JSON.parse(JSON.stringify(talks)) as OwnTalks['talks'] }
  }
  return null
}

function readBy(shape: Shape, source: string, data: Record<string, unknown>, text: string): readonly unknown[] {
  const hook = `The shape “${shape.name}”`
  let talks: unknown
  try {
    talks = shape.read({ source, data, text }) ?? []
  } catch (error) {
    throw new HookError(hook, source, error)
  }
  if (Array.isArray(talks)) return talks
  throw new HookError(hook, source, 'it answered no list of talks; answer one, or null.')
}
