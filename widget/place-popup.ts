/** A list that is wider than its field grows to where there is room: from the field's end in a page's last corner. */
export function placePopup(popup: HTMLElement | null, field: HTMLElement): void {
  if (!popup || popup.hidden) return
  const { left, right } = field.getBoundingClientRect()
  const isLeftToRight = getComputedStyle(field).direction === 'ltr'
  const room = isLeftToRight ? document.documentElement.clientWidth - left : right
  const roomAtEnd = isLeftToRight ? right : document.documentElement.clientWidth - left
  popup.toggleAttribute('data-at-end', popup.offsetWidth > room && roomAtEnd > room)
}
