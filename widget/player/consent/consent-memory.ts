/** Where a browser keeps which hosts may be contacted, as a JSON list. */
const KEY = 'talkseek-consent'

/** What was said since the page was loaded: all there is where storage is denied. */
const visit = new Set<string>()

/** Whether the visitor has said that recordings of this host may always be played. */
export function isRemembered(host: string): boolean {
  return visit.has(host) || read().includes(host)
}

export function remember(host: string): void {
  visit.add(host)
  write([...new Set([...read(), host])])
}

/** Takes one consent back, or all. */
export function forget(host?: string): void {
  if (host === undefined) visit.clear()
  else visit.delete(host)
  write(host === undefined ? [] : read().filter(known => known !== host))
}

function read(): string[] {
  try {
    const hosts: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(hosts) ? hosts.filter(host => typeof host === 'string') : []
  } catch {
    // Denied, or written by somebody else: then nothing is remembered.
    return []
  }
}

function write(hosts: readonly string[]): void {
  try {
    if (hosts.length > 0) localStorage.setItem(KEY, JSON.stringify(hosts))
    else localStorage.removeItem(KEY)
  } catch {
    // Denied or full: it holds until the page is left.
  }
}
