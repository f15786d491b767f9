/** What is said before a provider is contacted; `{source}` is `YouTube`. */
export interface ConsentTexts {
  title: string
  /** What happens on a yes; `{host}` is the address that the browser speaks to. */
  what: string
  remember: string
  agree: string
  refuse: string
}

export const ENGLISH: ConsentTexts = {
  title: 'Play from {source}?',
  what:
    'Your browser will then contact {host}. {source} learns your IP address and which site you are on, and may store ' +
    'data in your browser.',
  remember: 'Do not ask again for {source}',
  agree: 'Play',
  refuse: 'Cancel'
}
