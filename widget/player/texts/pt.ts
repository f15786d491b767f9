import type { PlayerTexts } from './player-texts.js'

export const texts: PlayerTexts = {
  recording: 'Gravação',
  thisSite: 'este site',
  play: 'Reproduzir “{title}”',
  playFrom: 'Reproduzir “{title}” a partir de {clock}',
  playUntitled: 'Reproduzir a gravação',
  playUntitledFrom: 'Reproduzir a gravação a partir de {clock}',
  playsFrom: 'Reproduzido de: {source}',
  open: 'Abrir a gravação em {clock}',
  retry: 'Tentar de novo',
  talkEnded: 'A palestra termina aqui.',
  goOn: 'Continuar',
  notices: {
    loading: 'Carregando de: {source}…',
    elsewhere: 'Não toca nesta página, só aqui: {source}.',
    slow: 'Sem resposta?',
    address: 'O endereço desta gravação não pode ser reproduzido.',
    gone: 'Esta gravação foi removida ou tornada privada.',
    refused: 'O proprietário não permite reproduzir esta gravação em outros sites.',
    referrer: 'O YouTube só funciona em páginas que dizem qual é o seu endereço; esta, ou o navegador, não diz.',
    browser: 'Este navegador não conseguiu reproduzir a gravação.',
    network: 'A conexão foi perdida enquanto a gravação era carregada.',
    file: 'Não foi possível carregar o arquivo, ou este navegador não conhece o formato.'
  },
  consent: {
    title: 'Reproduzir de {source}?',
    what:
      'O seu navegador vai então contatar {host}. {source} fica sabendo o seu endereço IP e em que site você está, e pode ' +
      'guardar dados no seu navegador.',
    remember: 'Não perguntar de novo para {source}',
    agree: 'Reproduzir',
    refuse: 'Cancelar'
  },
  tools: {
    tools: 'Reprodutor',
    previous: 'Trecho anterior',
    next: 'Próximo trecho',
    speed: 'Velocidade',
    rate: '{n}×',
    copyLink: 'Copiar link',
    copyMarkdown: 'Copiar Markdown',
    copied: 'Copiado, para {clock}',
    notCopied: 'Copie à mão:',
    resume: 'Retomar em {clock}',
    moments: 'Trechos',
    transcript: 'Transcrição',
    lacking: 'Não foi possível carregar esta parte. Verifique a conexão e tente de novo.'
  },
  strip: {
    matches: {
      one: '{n} resultado nesta palestra',
      many: '{n} de resultados nesta palestra',
      other: '{n} resultados nesta palestra'
    },
    match: '{clock}, {text}'
  },
  transcript: {
    loading: 'Carregando a transcrição…',
    none: 'Não há transcrição desta palestra.',
    failed: 'Não foi possível carregar a transcrição.',
    search: 'Pesquisar na transcrição',
    previous: 'Resultado anterior',
    next: 'Próximo resultado',
    matches: { one: '{n} resultado', many: '{n} de resultados', other: '{n} resultados' },
    place: '{place} de {count}',
    noMatch: 'Não é dito nesta palestra',
    follow: 'Acompanhar',
    selected: 'Selecionado em {clock}'
  }
}
