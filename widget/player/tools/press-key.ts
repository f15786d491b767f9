/** What keys ask of a player. */
export interface KeyOrders {
  toggle(): void
  /** Goes on, or back, by so many seconds. */
  skip(seconds: number): void
  /** To the next moment, or the one before. */
  step(by: 1 | -1): void
}

const SKIP_SECONDS = 5

const KEYS: Record<string, (orders: KeyOrders) => void> = {
  ' ': ({ toggle }) => toggle(),
  k: ({ toggle }) => toggle(),
  ArrowLeft: ({ skip }) => skip(-SKIP_SECONDS),
  ArrowRight: ({ skip }) => skip(SKIP_SECONDS),
  ',': ({ step }) => step(-1),
  '.': ({ step }) => step(1)
}

/** Where every key is needed. */
const TYPED_IN = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=""], [contenteditable=true]'

/** Where some keys have a meaning of their own. A media element with controls plays, pauses and seeks by itself. */
const NEEDED: Record<string, string> = {
  ' ': 'button, a, summary, input, video, [role=button]',
  ArrowLeft: 'video, input, [data-arrows] *',
  ArrowRight: 'video, input, [data-arrows] *'
}

/** A key inside the player, unless what has the focus needs it. */
export function pressKey(event: KeyboardEvent, orders: KeyOrders): void {
  const { key, defaultPrevented, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event
  const press = KEYS[key]
  const [target] = event.composedPath()
  if (!press || defaultPrevented || isComposing || ctrlKey || metaKey || altKey || shiftKey) return
  if (target instanceof Element && (target.matches(TYPED_IN) || (NEEDED[key] && target.matches(NEEDED[key])))) return
  event.preventDefault()
  press(orders)
}
