import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PostFile } from './find-posts.js'
import { holdPost, parsedPost, type HeldPost } from './held-post.js'
import { detectSites } from './generators/detect-sites.js'
import type { GeneratorName, Site } from './generators/site.js'
import type { ExplainedPost, ParsedPost } from './parse-post.js'
import { runShapes } from './hooks/run-shapes.js'
import type { Shape } from './hooks/shape.js'
import type { LoadedPost } from './read-post.js'
import { findTranscripts, listingOf, type TranscriptFiles } from './transcripts/transcript-files.js'

/** How the sites of posts are found. */
export interface SiteOptions {
  /** The working folder, from which sources are named. */
  folder?: string
  /** The generator, where it is not to be guessed. */
  generator?: GeneratorName
  /** The day of the build, `2020-12-02`; the clock's where it is missing. */
  today?: string
  /** Folders of transcripts, from the working folder, besides those of the posts. */
  transcripts?: readonly string[]
  /** The transcripts that were found there, so that threads need not look again. */
  found?: TranscriptFiles
}

/** What else a post may be read from. */
export interface Beside {
  /** The working folder, from which sources count. */
  folder: string
  /** Another text when other transcripts are there. */
  listing: string
}

/** Posts that were read before, by what they were read from. */
export interface PostMemory {
  /** Whether it knows nothing at all. */
  readonly isEmpty: boolean
  /** A post whose files are, as the file system says, what they were. */
  recallUnread(file: PostFile, site: Site | null, beside: Beside): HeldPost | null
  recall(loaded: LoadedPost, site: Site | null, beside: Beside): HeldPost | null
  remember(loaded: LoadedPost, site: Site | null, beside: Beside, post: HeldPost): void
}

/** How posts are read. */
export interface ReadOptions extends SiteOptions {
  /** The site's own ways to read talks, which run in this thread. */
  shapes?: readonly Shape[]
  memory?: PostMemory
}

/** Fewer posts are read before a second thread has started. */
const WORTH_THREADS = 300

/** Posts that a thread is given at once: few enough that none waits long for the last, and progress is seen. */
const BATCH = 50

const WORKER = new URL('./read-worker.js', import.meta.url)

/** Where a post belongs. */
type SiteOf = (source: string) => Site | null

/**
 * Reads posts. A file that cannot be read becomes a post with a problem, so that the others go on.
 *
 * @param onRead is told after each post
 * @throws HookError when a shape of the site fails
 */
export async function readPosts(files: readonly PostFile[], onRead?: () => void, options?: ReadOptions): Promise<ParsedPost[]> {
  return (await holdPosts(files, onRead, options)).map(parsedPost)
}

/** As `readPosts`, of which what is remembered is mostly not looked at. */
export async function holdPosts(files: readonly PostFile[], onRead: () => void = () => {}, options: ReadOptions = {}): Promise<HeldPost[]> {
  const { memory, shapes = [], ...given } = options
  const sites = { folder: process.cwd(), today: new Date().toISOString().slice(0, 10), ...given }
  const siteOf = await detectSites(files, sites.folder, sites.generator, sites.today)
  const transcripts = await findTranscripts(files, sites.transcripts ?? [], sites.folder)
  const beside = { folder: sites.folder, listing: listingOf(transcripts) }
  const known = await recallPosts(files, siteOf, beside, onRead, options)
  const missing = files.filter((_, index) => known[index] === undefined)
  const threads = threadsFor(missing)
  const read = threads > 1 ? inThreads(threads, { ...sites, found: transcripts }) : inThisThread(siteOf, transcripts, sites.folder)
  const found: HeldPost[][] = []
  try {
    await Promise.all(
      Array.from({ length: threads }, async (_, thread) => {
        for (let batch = found.length; batch * BATCH < missing.length; batch = found.length) {
          found[batch] = []
          const loaded = await loadPosts(missing.slice(batch * BATCH, (batch + 1) * BATCH), shapes)
          const posts = (await read.posts(loaded, thread)).map(holdPost)
          found[batch] = posts
          for (const [index, post] of posts.entries()) {
            const from = loaded[index]
            if (from) memory?.remember(from, siteOf(from.source), beside, post)
            onRead()
          }
        }
      })
    )
  } finally {
    await read.stop()
  }
  const fresh = found.flat().values()
  return known.map(post => post ?? (fresh.next().value as HeldPost))
}

/** As `readPosts`, with the evidence, and in this thread: whoever asks for reasons asks for few posts. */
export async function explainPosts(files: readonly PostFile[], onRead: () => void = () => {}, options: ReadOptions = {}): Promise<ExplainedPost[]> {
  const siteOf = await detectSites(files, options.folder, options.generator, options.today)
  const transcripts = await findTranscripts(files, options.transcripts ?? [], options.folder)
  const { readPost } = await import('./read-post.js')
  const posts: ExplainedPost[] = []
  for (let from = 0; from < files.length; from += BATCH) {
    for (const loaded of await loadPosts(files.slice(from, from + BATCH), options.shapes ?? [])) {
      posts.push(await readPost(loaded, siteOf(loaded.source), transcripts, options.folder))
      onRead()
    }
  }
  return posts
}

export function withoutEvidence({ evidence: _, ...post }: ExplainedPost): ParsedPost {
  return post
}

/** Files are opened together: waiting for one after the other took a fifth of the time. Shapes read them in their order. */
async function loadPosts(files: readonly PostFile[], shapes: readonly Shape[]): Promise<LoadedPost[]> {
  const { loadPost } = await import('./read-post.js')
  const loaded = await Promise.all(files.map(loadPost))
  if (shapes.length === 0) return loaded
  return loaded.map(post => ('text' in post ? { ...post, own: runShapes(shapes, post.source, post.text) } : post))
}

/** What the memory knows of each file; texts are let go again, since there may be many. */
async function recallPosts(files: readonly PostFile[], siteOf: SiteOf, beside: Beside, onRead: () => void, { memory, shapes = [] }: ReadOptions): Promise<(HeldPost | undefined)[]> {
  const known: (HeldPost | undefined)[] = files.map(() => undefined)
  if (!memory || memory.isEmpty) return known
  const keep = (index: number, post: HeldPost | null) => {
    if (!post) return
    known[index] = post
    onRead()
  }
  // What a shape of the site reads is nowhere but in the text.
  if (shapes.length === 0) files.forEach((file, index) => keep(index, memory.recallUnread(file, siteOf(file.source), beside)))
  const others = [...files.keys()].filter(index => known[index] === undefined)
  for (let from = 0; from < others.length; from += BATCH) {
    const some = others.slice(from, from + BATCH)
    const loaded = await loadPosts(some.flatMap(index => files[index] ?? []), shapes)
    some.forEach((index, place) => {
      const post = loaded[place]
      if (post) keep(index, memory.recall(post, siteOf(post.source), beside))
    })
  }
  return known
}

function threadsFor(files: readonly PostFile[]): number {
  // From sources, as in tests, there is no compiled worker to start.
  return existsSync(fileURLToPath(WORKER)) ? Math.max(1, Math.min(availableParallelism(), 8, Math.ceil(files.length / WORTH_THREADS))) : 1
}

/** Who reads loaded posts, in one of several threads. */
interface Readers {
  posts(loaded: readonly LoadedPost[], thread: number): Promise<ParsedPost[]>
  stop(): Promise<unknown>
}

function inThisThread(siteOf: SiteOf, transcripts: TranscriptFiles, folder: string): Readers {
  return {
    posts: async loaded => {
      const { readPost } = await import('./read-post.js')
      return Promise.all(loaded.map(async post => withoutEvidence(await readPost(post, siteOf(post.source), transcripts, folder))))
    },
    stop: async () => {}
  }
}

function inThreads(threads: number, sites: SiteOptions): Readers {
  const workers = Array.from({ length: threads }, () => new Worker(WORKER, { workerData: sites }))
  return {
    async posts(loaded, thread) {
      const worker = workers[thread] as Worker
      worker.postMessage(loaded)
      // Rejects when the thread fails.
      const [posts] = (await once(worker, 'message')) as [ParsedPost[]]
      return posts
    },
    stop: () => Promise.all(workers.map(worker => worker.terminate()))
  }
}
