import { parseRecordingUrl } from '../../search/recording.js'
import { oneLine } from '../one-line.js'
import type { ProseLink } from '../prose.js'
import { NAME_LIST } from './names.js'

/** What a link beside a talk leads to. */
export type LinkKind = 'recording' | 'slides' | 'person' | 'other'

const SLIDES_HOST = /^(?:www\.|\w{2}\.)?(?:slideshare\.net|speakerdeck\.com|slides\.com|noti\.st|prezi\.com|slid\.es|slides\.google\.com)$/iu
const SLIDES_PATH = /\.(?:pdf|pptx?|odp|key|slide)$|(?:^|\/)[\w-]*(?:slides?|deck)(?:[-_./]|$)|(?:^|\/)(?:talks?|presentations?)\//iu
const PROFILE_HOST = /^(?:www\.|mobile\.|\w{2}\.)?(?:twitter\.com|x\.com|github\.com|linkedin\.com|bsky\.app|instagram\.com|mastodon\.\w+|fosstodon\.org|hachyderm\.io)$/iu
const NAMES = new RegExp(`^${NAME_LIST}$`, 'u')
const HANDLE = /^@[\p{L}\d_.-]{2,40}(?:@[\w.-]+)?$/u

/** Words for what comes with a talk, in the languages that sites are written in most. */
const COMES_WITH =
  /^\P{L}*(?:(?:watch|see|view|event|full|the|talk|more|request|link to|\p{L}{2,20}['’]s|английск\p{L}*|日本語) )*(?:details?|v[ií]d[eé]os?|recordings?|recorded|watch|youtube|vimeo|peertube|slides?|slide ?decks?|decks?|folien|diapos(?:itives|itivas|itive)?|presentation|presentaci[oó]n|présentation|präsentation|apresentação|prezentacja|aufzeichnung|grabaci[oó]n|enregistrement|nagranie|видео|запись|слайды|презентация|動画|資料|スライド|录像|视频|幻灯片|슬라이드|영상|meet-?up|event|evento|abstract|pdf|pptx?|key|html|code|source(?: code)?|repo(?:sitory)?|github|git|readme|blog ?post|blog|article|notebook|links?|web ?site|transcript|handouts?|materials?|poster|paper|demo|playlist|audio|podcast|here|info|rsvp|tweets?|thread|summary|notes|resources|examples?)(?:\P{L}*(?:(?:and|&|y|et|und) )?(?:v[ií]deos?|recordings?|slides?|code|pdf|audio|notes))?(?: (?:on|at|in|from|via) [\p{L}\d. ]{2,20})?\P{L}*$/iu
const SAYS_RECORDING = /\b(?:v[ií]d[eé]os?|recording|recorded|watch|youtube|vimeo|listen|aufzeichnung|grabaci[oó]n|enregistrement)\b|видео|запись|動画|视频|录像|영상|[▶►⏵🎥📺📹🎬]/iu
const SAYS_SLIDES = /\b(?:slides?|slide ?decks?|decks?|folien|diapos\p{L}*)\b|слайды|スライド|幻灯片|슬라이드/iu

/** Whether the words of a link only say what comes with a talk: `Video`, `Slides`. */
export function comesWith(words: string): boolean {
  return words.length < 60 && (COMES_WITH.test(words) || !/\p{L}{2}/u.test(words) || /^[\w./-]+\.\w{2,5}$/u.test(words.trim()))
}

export function saysRecording(words: string): boolean {
  return SAYS_RECORDING.test(words)
}

export function kindOfLink(words: string, url: string): LinkKind {
  if (parseRecordingUrl(url)) return SAYS_SLIDES.test(words) && !SAYS_RECORDING.test(words) && comesWith(words) ? 'slides' : 'recording'
  const address = URL.canParse(url, 'https://relative.invalid/') ? new URL(url, 'https://relative.invalid/') : null
  if (!address) return 'other'
  const text = words.trim()
  const profile = PROFILE_HOST.test(address.hostname) && /^\/(?:(?:in|profile|pub)\/)?@?[^/]+\/?$/u.test(address.pathname)
  if (HANDLE.test(text) || ((profile || address.protocol === 'mailto:') && text.includes(' ') && NAMES.test(text))) return 'person'
  if (SLIDES_HOST.test(address.hostname) || (comesWith(text) && SAYS_SLIDES.test(text))) return 'slides'
  return SLIDES_PATH.test(address.pathname) ? 'slides' : 'other'
}

/** A line without links that only say what comes with a talk, and the brackets around them: `Queues ([video](…))`. */
export function withoutMaterials(text: string, links: readonly ProseLink[]): string {
  const beside = links.filter(({ from, to }) => comesWith(text.slice(from, to)))
  if (beside.length === 0) return text
  const kept = beside.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text)
  return oneLine(kept.replace(/[([][\s,;|/–—-]*[)\]]/gu, '').replace(/[\s,;|–—-]+$/gu, ''))
}
