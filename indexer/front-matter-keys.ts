/**
 * Names under which sites' front matter has one thing, as `plainKey` writes them, the best first. The names of a post's
 * recording stand with how each is read, in `recordings/stated-recording`; docs/posts.md lists them all for site owners.
 */
export const KEYS = {
  /** Who speaks, and says so. An `author` may be who wrote the post. */
  speakers: ['speakers', 'speaker', 'presenters', 'presenter', 'presentedby', 'panelists', 'panelist', 'lecturers', 'lecturer'],
  /** Who speaks in an episode besides its hosts. */
  guests: ['guests', 'guest'],
  hosts: ['hosts', 'host', 'cohosts', 'cohost'],
  /** Who speaks, in an entry that is a talk. */
  speakersOfEntry: ['authors', 'author', 'by', 'who'],
  /** Lists whose entries may be talks. `talks` itself is read strictly, and told of. */
  lists: ['presentations', 'sessions', 'schedule', 'agenda', 'program', 'programme', 'lineup'],
  /** Titled spans of a recording, as a list or as Podcasting 2.0 has them. */
  chapters: ['chapters', 'podcastchapters'],
  title: ['title', 'talk', 'topic', 'name'],
  text: ['description', 'abstract', 'summary'],
  /** What a page is, by which it may say that it is a talk. */
  kind: ['type', 'layout', 'kind', 'template', 'templatekey', 'contenttype']
} as const

/** `youtube_id`, `youtube-id`, `youtubeId` and `YouTubeID` are one key. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, '')
}

/** The first of these names that a record has with a value that is not empty, as it stands there. */
export function findKey(record: Readonly<Record<string, unknown>>, names: readonly string[]): { key: string; value: unknown } | null {
  const found = Object.entries(record).filter(([key, value]) => isStated(value) && names.includes(plainKey(key)))
  const [best] = found.toSorted(([a], [b]) => names.indexOf(plainKey(a)) - names.indexOf(plainKey(b)))
  return best ? { key: best[0], value: best[1] } : null
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}
