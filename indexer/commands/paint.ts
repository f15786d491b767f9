import { styleText } from 'node:util'
import type { Paint } from '../reporters/reporter.js'

/** Colours for a stream: on a terminal, or where FORCE_COLOR wants them; never under NO_COLOR. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream })
}
