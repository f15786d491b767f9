import { html, nothing } from 'lit'

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The rest of the word that is being typed, offered behind the cursor. */
export class WordCompletion {
  /** As it stands behind what is typed; empty when nothing is offered. */
  rest = ''

  /** Looks for a rest. Nothing is offered that could not be seen where it belongs, or taken by a key. */
  consider(input: HTMLInputElement | null, completion: string | null): void {
    this.rest = input && completion && this.#fits(input, completion) ? completion.slice(input.value.length) : ''
  }

  /** Whether a key takes it: Tab, or the arrow that leads on from the end. */
  isTakenBy({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent): boolean {
    const input = target as HTMLInputElement
    if (!this.rest || isComposing || shiftKey || ctrlKey || metaKey || altKey || input.selectionStart !== input.value.length) return false
    return key === 'Tab' || key === (getComputedStyle(input).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
  }

  /** It lies over the field; the typed words are there to move it to its place. */
  render(typed: string): unknown {
    if (!this.rest) return nothing
    return html`<span class="completion" part="completion" aria-hidden="true"><span class="typed">${typed}</span>${this.rest}</span>`
  }

  #fits(input: HTMLInputElement, completion: string): boolean {
    const { value } = input
    // What is cheap comes first: styles have to be computed for the rest.
    return (
      completion.length > value.length &&
      completion.toLowerCase().startsWith(value.toLowerCase()) &&
      input.selectionStart === value.length &&
      (input.getRootNode() as ShadowRoot).activeElement === input &&
      // Words against the field's direction grow to the other side.
      RIGHT_TO_LEFT.test(completion) === (getComputedStyle(input).direction === 'rtl') &&
      input.scrollWidth <= input.clientWidth &&
      // Without a keyboard nothing takes it.
      matchMedia('(any-hover: hover)').matches
    )
  }
}
