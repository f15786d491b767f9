/** What is said before a provider is contacted. */
export interface ConsentTexts {
  title(source: string): string
  /** What happens on a yes; `host` is the address that the browser speaks to. */
  what(source: string, host: string): string
  remember(source: string): string
  agree: string
  refuse: string
}

export const ENGLISH: ConsentTexts = {
  title: source => `Play from ${source}?`,
  what: (source, host) =>
    `Your browser will then contact ${host}. ${source} learns your IP address and which site you are on, and may store ` +
    'data in your browser.',
  remember: source => `Do not ask again for ${source}`,
  agree: 'Play',
  refuse: 'Cancel'
}
