import type { FrontMatter } from '../front-matter.js'

/** A post's text as an own shape sees it. */
export interface PostText {
  /** Path from the working folder, with `/`. */
  source: string
  /** The front matter. */
  data: FrontMatter['data']
  /** The Markdown below the front matter, which is blanked out, so that lines keep their numbers. */
  text: string
}

/** Somebody who speaks, as front matter states it: `'Ana Cruz (Acme)'` or `{ name: 'Ana Cruz', affiliation: 'Acme' }`. */
export type SpeakerStatement = string | { name: string; affiliation?: string | null | undefined }

/** A talk as front matter states it under `talks:`. Times are seconds or clocks: 725, `'12:05'`. */
export interface TalkStatement {
  title: string
  speakers?: SpeakerStatement | readonly SpeakerStatement[] | undefined
  start?: number | string | null | undefined
  /** Without it, where the next talk of the same recording starts. */
  end?: number | string | null | undefined
  takeaways?: readonly (string | { text: string; start?: number | string | null | undefined })[] | undefined
  chapters?: readonly (string | { title: string; start: number | string })[] | undefined
  /** The URL of a recording of its own; without it, the post's. */
  recording?: string | null | undefined
  /** Where the title leads. */
  url?: string | null | undefined
  description?: string | null | undefined
  /** A picture of its own that the site hosts. */
  image?: string | null | undefined
  /** The line of the file that it was read from, for what is told of it. */
  line?: number | undefined
}

/** An own way to read talks out of a post. */
export interface Shape {
  /** What it is called by where it fails, and in `extract --explain`. */
  name: string
  /** The post's talks; nothing or an empty list for a post of another shape. */
  read(post: PostText): readonly TalkStatement[] | null | undefined | void
}

/** What the first shape that knows a post says of its talks. */
export interface OwnTalks {
  shape: string
  talks: readonly TalkStatement[]
}
