/** What the keys of a combobox need to know and do. */
export interface ComboboxStops {
  options: readonly HTMLElement[]
  expanded: boolean
  /** Whether something is typed. */
  filled: boolean
  expand(): void
  collapse(): void
  clear(): void
}

/** The field of a list over the page: the focus stays in it while an active option moves (APG's combobox). */
export class Combobox {
  /** The id of the active option; empty for none. */
  active = ''

  /** A key in the field. Answers whether something is to be shown anew. */
  press(event: KeyboardEvent, { options, expanded, filled, expand, collapse, clear }: ComboboxStops): boolean {
    const { key, isComposing, keyCode, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event
    if (defaultPrevented || isComposing || keyCode === 229 || ctrlKey || metaKey || shiftKey) return false
    const at = options.findIndex(({ id }) => id === this.active)
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (!expanded || altKey) expand()
      // Beyond either end lies the field itself.
      const next = key === 'ArrowDown' ? at + 1 : at < 0 ? options.length - 1 : at - 1
      this.active = altKey ? this.active : (options[next]?.id ?? '')
    } else if (key === 'Enter' && expanded) {
      // With nothing typed, what is listed was not asked for.
      const option = options[at] ?? (filled ? options[0] : undefined)
      if (option) event.preventDefault()
      option?.click()
    } else if (key === 'Escape' && (filled || expanded)) {
      event.preventDefault()
      event.stopPropagation()
      this.active = ''
      if (filled) clear()
      else collapse()
    } else return false
    return true
  }
}

/** A press on an option must not take the focus from the field. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
