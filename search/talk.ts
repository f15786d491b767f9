import type { Passage } from './passage.js'
import type { Recording } from './recording.js'

/** Who gave a talk. */
export interface Speaker {
  name: string
  /** The company or group beside the name, as written; `null` when the post names none. */
  affiliation: string | null
}

/** One point that the post credits to a talk, as plain text. */
export interface Takeaway {
  text: string
  /** Seconds into the recording where it was said; `null` when unknown. */
  start: number | null
  /** From 0 to 1: how surely it was said there. Only where a transcript told the second; what the post states has none. */
  confidence?: number
}

/** A titled span of a recording. */
export interface Chapter {
  title: string
  /** Seconds into the recording. */
  start: number
}

/** One presentation: the thing that is indexed, found and shown. */
export interface Talk {
  /** The post's source without folder and ending, `#`, and the talk's place in the post from 1. */
  id: string
  title: string
  speakers: Speaker[]
  /** `null` when the talk has no known second in a recording. */
  recording: Recording | null
  /** Seconds into the recording; `null` when unknown. */
  start: number | null
  /** Seconds; where the next talk of the same recording starts, else where its transcript or the recording ends; `null` when unknown. */
  end: number | null
  /** Where the talk's own title links to, when that is no moment of a recording. */
  url: string | null
  /** What the post says of the talk besides its takeaways, as plain text. */
  text: string
  takeaways: Takeaway[]
  chapters: Chapter[]
  /** The path of a picture of its own that the site hosts, `/images/queues.jpg`. */
  image?: string | undefined
}

/** One Markdown file and the talks that it reports. */
export interface Post {
  /** Path from the content root, with `/` on every system. */
  source: string
  title: string
  /** `2020-12-02`, or `null` when no date was found. */
  date: string | null
  /** Where the site shows the post: `/2020/12/02/slug/`; `null` when unknown. */
  url: string | null
  tags: string[]
  location: string | null
  recording: Recording | null
  /** The language that the post is written in, as in `de` or `pt-BR`, when it says so. */
  lang?: string
  /** The path of its picture, which stands for its talks as well; only one that the site itself hosts. */
  image?: string
  /** What the post says outside its talks, as plain text, a line a paragraph. */
  text: string
  talks: Talk[]
  /** What was said, where the post has a transcript, in the order of recordings and seconds. */
  said?: Passage[]
}

/**
 * A talk as the index knows it: with what its post says of the evening. What stands in no talk is kept as a nameless
 * one under the post: its id has no `#`, its title is the post's.
 */
export interface IndexedTalk extends Talk {
  source: string
  /** The post's title. */
  event: string
  date: string | null
  /** The post's address. */
  post: string | null
  tags: string[]
  location: string | null
  lang?: string | undefined
}

/** The talks of a post, each with its evening, and last what stands or was said outside them. */
export function talksOfPost(post: Post): IndexedTalk[] {
  const { source, title: event, date, url, tags, location, lang, image } = post
  const evening = { source, event, date, post: url, tags, location, lang }
  // Two spreads take ten times as long, and there may be tens of thousands. What is not known stands in no JSON.
  const within = (talk: Talk): IndexedTalk => Object.assign({ image }, talk, evening)
  const talks = post.talks.map(within)
  const isOutside = post.text || post.said?.some(({ talk }) => talks.every(({ id }) => id !== talk))
  if (isOutside) talks.push(within(outsideTalks(post)))
  return talks
}

/** What was said in each of these talks of one post, in order of time; what is of none of them belongs to the last, outside. */
export function passagesOfTalks(post: Post, talks: readonly IndexedTalk[]): Passage[][] {
  const places = new Map(talks.map(({ id }, place) => [id, place]))
  const said: Passage[][] = talks.map(() => [])
  for (const passage of post.said ?? []) said[places.get(passage.talk) ?? talks.length - 1]?.push(passage)
  return said.map(passages => passages.sort((a, b) => a.start - b.start))
}

/** The id of what a post says outside its talks. */
export function postId({ source }: Pick<Post, 'source'>): string {
  return source.replace(/^.*\/|\.[^./]*$/g, '')
}

function outsideTalks({ source, title, recording, text }: Post): Talk {
  return { id: postId({ source }), title, speakers: [], recording, start: null, end: null, url: null, text, takeaways: [], chapters: [] }
}

/** Whether it is a talk, and not what a post says outside its talks. */
export function isTalk({ id }: Pick<Talk, 'id'>): boolean {
  return id.includes('#')
}
