import type { PlayerTexts } from './player-texts.js'

export const texts: PlayerTexts = {
  recording: 'Grabación',
  thisSite: 'este sitio',
  play: 'Reproducir «{title}»',
  playFrom: 'Reproducir «{title}» desde {clock}',
  playUntitled: 'Reproducir la grabación',
  playUntitledFrom: 'Reproducir la grabación desde {clock}',
  playsFrom: 'Se reproduce desde {source}',
  open: 'Abrir la grabación en {clock}',
  retry: 'Reintentar',
  talkEnded: 'La charla termina aquí.',
  goOn: 'Continuar',
  notices: {
    loading: 'Cargando desde {source}…',
    elsewhere: 'Se reproduce en {source}, no en esta página.',
    slow: '¿No responde?',
    address: 'La dirección de esta grabación no se puede reproducir.',
    gone: 'Esta grabación se eliminó o es privada.',
    refused: 'Su propietario no permite reproducir esta grabación en otros sitios.',
    referrer: 'YouTube solo funciona en páginas que dicen cuál es su dirección; esta, o el navegador, no lo hace.',
    browser: 'Este navegador no pudo reproducir la grabación.',
    network: 'Se perdió la conexión mientras se cargaba la grabación.',
    file: 'No se pudo cargar el archivo, o este navegador no conoce su formato.'
  },
  consent: {
    title: '¿Reproducir desde {source}?',
    what:
      'Tu navegador contactará entonces con {host}. {source} sabrá tu dirección IP y en qué sitio estás, y podrá guardar ' +
      'datos en tu navegador.',
    remember: 'No volver a preguntar por {source}',
    agree: 'Reproducir',
    refuse: 'Cancelar'
  },
  tools: {
    tools: 'Reproductor',
    previous: 'Momento anterior',
    next: 'Momento siguiente',
    speed: 'Velocidad',
    rate: '{n}×',
    copyLink: 'Copiar enlace',
    copyMarkdown: 'Copiar Markdown',
    copied: 'Copiado, para {clock}',
    notCopied: 'Cópialo a mano:',
    resume: 'Seguir en {clock}',
    moments: 'Momentos',
    transcript: 'Transcripción',
    lacking: 'No se pudo cargar esta parte. Comprueba la conexión e inténtalo de nuevo.'
  },
  strip: {
    matches: {
      one: '{n} coincidencia en esta charla',
      many: '{n} de coincidencias en esta charla',
      other: '{n} coincidencias en esta charla'
    },
    match: '{clock}, {text}'
  },
  transcript: {
    loading: 'Cargando la transcripción…',
    none: 'No hay transcripción de esta charla.',
    failed: 'No se pudo cargar la transcripción.',
    search: 'Buscar en la transcripción',
    previous: 'Coincidencia anterior',
    next: 'Coincidencia siguiente',
    matches: { one: '{n} coincidencia', many: '{n} de coincidencias', other: '{n} coincidencias' },
    place: '{place} de {count}',
    noMatch: 'No se dice en esta charla',
    follow: 'Seguir la reproducción',
    selected: 'Seleccionado en {clock}'
  }
}
