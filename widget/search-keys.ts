/** What the keys move between. */
export interface SearchStops {
  input: HTMLInputElement
  /** The links of the hits, and what else can be chosen, in visual order. */
  lines: readonly HTMLElement[]
  /** Empties the field. */
  clear(): void
}

/** From which line a key leads to which; -1 is the field. */
const MOVES: Record<string, (from: number, last: number) => number> = {
  ArrowDown: (from, last) => Math.min(from + 1, last),
  ArrowUp: from => Math.max(from - 1, -1),
  Home: () => 0,
  End: (_, last) => last
}

/** A key in the field: down to the hits, Enter to the first of them, Escape to empty it. */
export function pressInField(event: KeyboardEvent, { input, lines, clear }: SearchStops): void {
  if (isElsewhere(event) || event.shiftKey) return
  const [first] = lines
  if (event.key === 'ArrowDown' && first) {
    event.preventDefault()
    first.focus()
  } else if (event.key === 'Enter' && input.value.trim()) {
    first?.click()
  } else if (event.key === 'Escape' && input.value) {
    // An empty field leaves the key to the page: a dialog around it is then closed.
    event.preventDefault()
    event.stopPropagation()
    clear()
  }
}

/** A key on a line: to the next, or back to the field. What is typed goes on in the field. */
export function pressInLines(event: KeyboardEvent, { input, lines }: SearchStops): void {
  const from = lines.indexOf(event.target as HTMLElement)
  if (isElsewhere(event) || from < 0) return
  const move = event.shiftKey ? undefined : MOVES[event.key]
  if (move) {
    event.preventDefault()
    const next = lines[move(from, lines.length - 1)] ?? input
    next.focus()
  } else if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    input.focus()
  } else if (isTyped(event.key)) {
    // The key's own action comes after this and finds the field: the letter lands there.
    input.focus()
    input.setSelectionRange(input.value.length, input.value.length)
  }
}

/** Keys that belong to an input method (Safari marks the last of them by its code only) or to the browser. */
function isElsewhere(event: KeyboardEvent): boolean {
  const { defaultPrevented, isComposing, keyCode, ctrlKey, metaKey, altKey } = event
  return defaultPrevented || isComposing || keyCode === 229 || ctrlKey || metaKey || altKey
}

/** The space bar is left out: on a page it scrolls, on a button it presses. */
function isTyped(key: string): boolean {
  return key === 'Backspace' || (key !== ' ' && [...key].length === 1)
}
