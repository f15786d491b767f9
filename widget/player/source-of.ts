import type { Recording } from '../../search/recording.js'

/** Who is asked for a recording when it plays. */
export interface Source {
  /** `YouTube`, `media.example.org`; `null` is the page's own site. */
  name: string | null
  /** The host that the browser speaks to. */
  host: string
}

export function sourceOf(recording: Recording): Source {
  switch (recording.provider) {
    case 'youtube':
      return { name: 'YouTube', host: 'www.youtube-nocookie.com' }
    case 'vimeo':
      return { name: 'Vimeo', host: 'player.vimeo.com' }
    case 'archive':
      return { name: 'Internet Archive', host: 'archive.org' }
    case 'peertube':
      return { name: recording.host, host: recording.host }
    case 'file': {
      const { host } = new URL(recording.url, document.baseURI)
      return { name: host === location.host ? null : host, host }
    }
  }
}
