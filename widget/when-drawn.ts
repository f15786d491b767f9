/** Resolves when the browser has drawn what is there: a letter is seen before its hits are looked for. */
export function whenDrawn(): Promise<void> {
  if (document.hidden) return Promise.resolve()
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
}
