import type { PlayerTexts } from './player-texts.js'

export const texts: PlayerTexts = {
  recording: 'Aufzeichnung',
  thisSite: 'dieser Website',
  play: '„{title}“ abspielen',
  playFrom: '„{title}“ ab {clock} abspielen',
  playUntitled: 'Aufzeichnung abspielen',
  playUntitledFrom: 'Aufzeichnung ab {clock} abspielen',
  playsFrom: 'Wird von {source} abgespielt',
  open: 'Aufzeichnung bei {clock} öffnen',
  retry: 'Noch einmal versuchen',
  talkEnded: 'Der Vortrag endet hier.',
  goOn: 'Weiter abspielen',
  notices: {
    loading: 'Wird von {source} geladen …',
    elsewhere: 'Wird bei {source} abgespielt, nicht auf dieser Seite.',
    slow: 'Keine Antwort?',
    address: 'Die Adresse dieser Aufzeichnung lässt sich nicht abspielen.',
    gone: 'Diese Aufzeichnung wurde entfernt oder ist privat.',
    refused: 'Wem sie gehört, erlaubt nicht, dass diese Aufzeichnung auf anderen Websites läuft.',
    referrer: 'YouTube spielt nur für Seiten ab, die sich zu erkennen geben; diese Seite oder der Browser tut das nicht.',
    browser: 'Dieser Browser konnte die Aufzeichnung nicht abspielen.',
    network: 'Die Verbindung brach ab, während die Aufzeichnung geladen wurde.',
    file: 'Die Datei konnte nicht geladen werden, oder dieser Browser kennt ihr Format nicht.'
  },
  consent: {
    title: 'Von {source} abspielen?',
    what:
      'Ihr Browser wird dann {host} kontaktieren. {source} erfährt Ihre IP-Adresse und auf welcher Website Sie sind, ' +
      'und kann Daten in Ihrem Browser speichern.',
    remember: 'Für {source} nicht mehr fragen',
    agree: 'Abspielen',
    refuse: 'Abbrechen'
  },
  tools: {
    tools: 'Player',
    previous: 'Vorige Stelle',
    next: 'Nächste Stelle',
    speed: 'Tempo',
    rate: '{n}×',
    copyLink: 'Link kopieren',
    copyMarkdown: 'Markdown kopieren',
    copied: 'Kopiert, für {clock}',
    notCopied: 'Bitte von Hand kopieren:',
    resume: 'Weiter bei {clock}',
    moments: 'Stellen',
    transcript: 'Transkript',
    lacking: 'Dieser Teil konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.'
  },
  strip: {
    matches: { one: '{n} Treffer in diesem Vortrag', other: '{n} Treffer in diesem Vortrag' },
    match: '{clock}, {text}'
  },
  transcript: {
    loading: 'Das Transkript wird geladen …',
    none: 'Zu diesem Vortrag gibt es kein Transkript.',
    failed: 'Das Transkript konnte nicht geladen werden.',
    search: 'Transkript durchsuchen',
    previous: 'Voriger Treffer',
    next: 'Nächster Treffer',
    matches: { one: '{n} Treffer', other: '{n} Treffer' },
    place: '{place} von {count}',
    noMatch: 'In diesem Vortrag nicht gesagt',
    follow: 'Mitlaufen',
    selected: 'Ausgewählt bei {clock}'
  }
}
