/** How far a list stays from the edges of the window, and how low it may get. */
const [EDGE, LOWEST] = [8, 240]

/** Puts a list that is wider than its field to where there is room, and makes it end with the window. */
export function placePopup(popup: HTMLElement | null, field: HTMLElement): void {
  if (!popup || popup.hidden) return
  const { clientWidth, clientHeight } = document.documentElement
  const { left, right, bottom } = field.getBoundingClientRect()
  const isLeftToRight = getComputedStyle(field).direction === 'ltr'
  const before = isLeftToRight ? left : clientWidth - right
  const room = clientWidth - EDGE - popup.offsetWidth
  // As a menu: from the field's start, else to its end, else where the window has room.
  const start = before <= room || popup.offsetWidth <= field.offsetWidth ? before : Math.max(EDGE, Math.min(before + field.offsetWidth - popup.offsetWidth, room))
  popup.style.insetInlineStart = `${Math.round(start - before)}px`
  popup.style.maxBlockSize = `${Math.max(LOWEST, Math.round(clientHeight - bottom - 2 * EDGE))}px`
}
