import { noChange } from 'lit'
import { Directive, directive, type Part } from 'lit/directive.js'

/** Renders once, and anew whenever something of what it is made from is another. Lit's own `guard`, shared with the transcript, would be a file more. */
class WhenChanged extends Directive {
  #madeFrom: readonly unknown[] | null = null

  override render(_: readonly unknown[], make: () => unknown): unknown {
    return make()
  }

  override update(_: Part, [madeFrom, make]: [readonly unknown[], () => unknown]): unknown {
    const before = this.#madeFrom
    if (before && madeFrom.every((part, i) => part === before[i])) return noChange
    this.#madeFrom = madeFrom
    return make()
  }
}

export const whenChanged: (madeFrom: readonly unknown[], make: () => unknown) => unknown = directive(WhenChanged)
