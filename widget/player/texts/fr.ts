import type { PlayerTexts } from './player-texts.js'

export const texts: PlayerTexts = {
  recording: 'Enregistrement',
  thisSite: 'ce site',
  play: 'Lire « {title} »',
  playFrom: 'Lire « {title} » à partir de {clock}',
  playUntitled: 'Lire l’enregistrement',
  playUntitledFrom: 'Lire l’enregistrement à partir de {clock}',
  playsFrom: 'Lecture depuis {source}',
  open: 'Ouvrir l’enregistrement à {clock}',
  retry: 'Réessayer',
  talkEnded: 'La conférence se termine ici.',
  goOn: 'Continuer',
  notices: {
    loading: 'Chargement depuis {source}…',
    elsewhere: 'Se lit sur {source}, pas sur cette page.',
    slow: 'Pas de réponse ?',
    address: 'L’adresse de cet enregistrement ne peut pas être lue.',
    gone: 'Cet enregistrement a été supprimé ou rendu privé.',
    refused: 'Son propriétaire n’autorise pas sa lecture sur d’autres sites.',
    referrer: 'YouTube ne fonctionne que sur les pages qui indiquent leur adresse ; celle-ci, ou le navigateur, ne le fait pas.',
    browser: 'Ce navigateur n’a pas pu lire l’enregistrement.',
    network: 'La connexion a été perdue pendant le chargement de l’enregistrement.',
    file: 'Le fichier n’a pas pu être chargé, ou ce navigateur ne connaît pas son format.'
  },
  consent: {
    title: 'Lire depuis {source} ?',
    what:
      'Votre navigateur contactera alors {host}. {source} apprendra votre adresse IP et le site où vous êtes, et pourra ' +
      'enregistrer des données dans votre navigateur.',
    remember: 'Ne plus demander pour {source}',
    agree: 'Lire',
    refuse: 'Annuler'
  },
  tools: {
    tools: 'Lecteur',
    previous: 'Passage précédent',
    next: 'Passage suivant',
    speed: 'Vitesse',
    rate: '{n}×',
    copyLink: 'Copier le lien',
    copyMarkdown: 'Copier en Markdown',
    copied: 'Copié, pour {clock}',
    notCopied: 'À copier à la main :',
    resume: 'Reprendre à {clock}',
    moments: 'Passages',
    transcript: 'Transcription',
    lacking: 'Cette partie n’a pas pu être chargée. Vérifiez la connexion et réessayez.'
  },
  strip: {
    matches: {
      one: '{n} résultat dans cette conférence',
      many: '{n} de résultats dans cette conférence',
      other: '{n} résultats dans cette conférence'
    },
    match: '{clock}, {text}'
  },
  transcript: {
    loading: 'Chargement de la transcription…',
    none: 'Il n’y a pas de transcription de cette conférence.',
    failed: 'La transcription n’a pas pu être chargée.',
    search: 'Chercher dans la transcription',
    previous: 'Résultat précédent',
    next: 'Résultat suivant',
    matches: { one: '{n} résultat', many: '{n} de résultats', other: '{n} résultats' },
    place: '{place} sur {count}',
    noMatch: 'Pas dit dans cette conférence',
    follow: 'Suivre la lecture',
    selected: 'Sélection à {clock}'
  }
}
