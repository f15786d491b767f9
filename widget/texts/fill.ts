/** Puts values into a text: `fill('Forget {query}', { query: 'mesh' })` is `Forget mesh`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
