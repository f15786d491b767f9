import type { ParsedPost } from '../parse-post.js'

/** A post as formats see it: its texts are sound, and it has the picture that stands for it. */
export interface ExportedPost extends ParsedPost {
  /** The address of its picture, wherever that stands; `null` for none. */
  picture: string | null
}

/** A file to write. Its name holds no folder. */
export interface ExportFile {
  name: string
  text: string
}

/** What of a post could not be exported, and what helps. */
export interface ExportProblem {
  source: string
  message: string
}

export interface Exported {
  files: ExportFile[]
  problems: ExportProblem[]
}

/** One form of export: a pure function from posts to files. The same posts give the same bytes. */
export interface ExportFormat {
  /** Whether it writes a file for each post or recording, so that only a folder can hold them. */
  many: boolean
  /** Whether there is nothing to write without the site's address. */
  needsBaseUrl: boolean
  /** @param baseUrl the site's address, `https://example.org/`; `null` when unknown */
  write(posts: readonly ExportedPost[], baseUrl: string | null): Exported
}
