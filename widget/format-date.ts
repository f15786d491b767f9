const formats = new Map<string, Intl.DateTimeFormat>()

/** `formatDate('2020-12-02', 'en-GB')` is `2 December 2020`; what is no date stays as written. */
export function formatDate(date: string, lang: string): string {
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) ? date : formatIn(lang).format(time)
}

function formatIn(lang: string): Intl.DateTimeFormat {
  const language = isLanguage(lang) ? lang : []
  const known = formats.get(lang) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(lang, known)
  return known
}

/** Pages say `en_GB` or nothing at all; the browser's own language is then the better guess. */
function isLanguage(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0
  } catch {
    return false
  }
}
