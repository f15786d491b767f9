/** Keys that browsers keep for themselves, or that people need in one: with Control or Command they are never taken. */
const BROWSERS_OWN = new Set([...'acdfghijlnopqrstuvwxyz0123456789+-=', 'tab', 'f4', 'f5'])

const onMac = () => /Mac|iPhone|iPad/.test(navigator.platform)

/** A key with its modifiers: `mod+k` is Command and K on a Mac, Control and K elsewhere; `/` is that key alone. */
export class Shortcut {
  readonly #key: string
  readonly #held: ReadonlySet<string>

  /** `null` for what is no shortcut, for `none`, and for one that is the browser's own. */
  static parse(text: string): Shortcut | null {
    const parts = text.toLowerCase().trim().split('+').map(part => part.trim())
    const key = parts.pop() ?? ''
    const held = new Set(parts.map(part => (part === 'mod' ? (onMac() ? 'meta' : 'ctrl') : part)))
    const known = [...held].every(part => ['ctrl', 'meta', 'alt', 'shift'].includes(part))
    const steals = (held.has('ctrl') || held.has('meta')) && BROWSERS_OWN.has(key)
    return !key || key === 'none' || !known || steals ? null : new Shortcut(key, held)
  }

  private constructor(key: string, held: ReadonlySet<string>) {
    this.#key = key
    this.#held = held
  }

  /** As it stands on a button: `⌘K`, `Ctrl K`. */
  get label(): string {
    const key = this.#key.length === 1 ? this.#key.toUpperCase() : this.#key
    const names: [string, string, string][] = [['ctrl', '⌃', 'Ctrl'], ['alt', '⌥', 'Alt'], ['shift', '⇧', 'Shift'], ['meta', '⌘', 'Meta']]
    const held = names.filter(([name]) => this.#held.has(name))
    return onMac() ? held.map(([, sign]) => sign).join('') + key : [...held.map(([, , name]) => name), key].join(' ')
  }

  /** As `aria-keyshortcuts` has it: `Control+K`. */
  get aria(): string {
    const names: [string, string][] = [['ctrl', 'Control'], ['alt', 'Alt'], ['shift', 'Shift'], ['meta', 'Meta']]
    return [...names.filter(([name]) => this.#held.has(name)).map(([, name]) => name), this.#key.toUpperCase()].join('+')
  }

  /** Whether a key pressed anywhere on the page is meant: not by another search, nor while somebody writes. */
  isMeant(event: KeyboardEvent): boolean {
    const { ctrlKey, metaKey, altKey, shiftKey, key } = event
    if (event.defaultPrevented || event.isComposing || event.repeat || key.toLowerCase() !== this.#key) return false
    // A sign such as `?` may need Shift on this keyboard; a letter with Shift is another shortcut.
    const shift = /^[a-z]$|^\w{2,}$/.test(this.#key) ? shiftKey === this.#held.has('shift') : true
    return shift && [ctrlKey, metaKey, altKey].every((held, i) => held === this.#held.has(['ctrl', 'meta', 'alt'][i] ?? '')) && !isWriting(event)
  }
}

function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"], [role="combobox"]'))
}
