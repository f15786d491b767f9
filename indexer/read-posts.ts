import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PostFile } from './find-posts.js'
import { detectSites } from './generators/detect-sites.js'
import type { GeneratorName } from './generators/site.js'
import type { ExplainedPost, ParsedPost } from './parse-post.js'
import { loadPost, readPost } from './read-post.js'
import { findTranscripts, type TranscriptFiles } from './transcripts/transcript-files.js'

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

/** Fewer posts are read before a second thread has started. */
const WORTH_THREADS = 300

/** Posts that a thread is given at once: few enough that none waits long for the last, and progress is seen. */
const BATCH = 50

const WORKER = new URL('./read-worker.js', import.meta.url)

/**
 * Reads posts. A file that cannot be read becomes a post with a problem, so that the others go on.
 *
 * @param onRead is told after each post
 * @param sites where the posts belong, and the day of the build
 */
export async function readPosts(files: readonly PostFile[], onRead: () => void = () => {}, sites: SiteOptions = {}): Promise<ParsedPost[]> {
  const threads = threadsFor(files)
  return threads > 1 ? readInThreads(files, threads, onRead, sites) : (await readHere(files, onRead, sites)).map(withoutEvidence)
}

/** As `readPosts`, with the evidence, and in this thread: whoever asks for reasons asks for few posts. */
export function explainPosts(files: readonly PostFile[], onRead: () => void = () => {}, sites: SiteOptions = {}): Promise<ExplainedPost[]> {
  return readHere(files, onRead, sites)
}

export function withoutEvidence({ evidence: _, ...post }: ExplainedPost): ParsedPost {
  return post
}

function threadsFor(files: readonly PostFile[]): number {
  // From sources, as in tests, there is no compiled worker to start.
  return existsSync(fileURLToPath(WORKER)) ? Math.min(availableParallelism(), 8, Math.ceil(files.length / WORTH_THREADS)) : 1
}

/** Reads posts one after the other. */
export async function readHere(files: readonly PostFile[], onRead: () => void, sites: SiteOptions): Promise<ExplainedPost[]> {
  const siteOf = await detectSites(files, sites.folder, sites.generator, sites.today)
  const transcripts = sites.found ?? (await findTranscripts(files, sites.transcripts ?? [], sites.folder))
  const posts: ExplainedPost[] = []
  for (let from = 0; from < files.length; from += BATCH) {
    // Files are opened together: waiting for one after the other took a fifth of the time.
    const texts = await Promise.all(files.slice(from, from + BATCH).map(loadPost))
    for (const loaded of texts) {
      posts.push(await readPost(loaded, siteOf(loaded.source), transcripts, sites.folder))
      onRead()
    }
  }
  return posts
}

/** Shares posts out to threads, batch by batch. The answers come in the order of the files. */
async function readInThreads(files: readonly PostFile[], threads: number, onRead: () => void, sites: SiteOptions): Promise<ParsedPost[]> {
  const found = await findTranscripts(files, sites.transcripts ?? [], sites.folder)
  const fixed: SiteOptions = { folder: process.cwd(), today: new Date().toISOString().slice(0, 10), ...sites, found }
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) => files.slice(index * BATCH, (index + 1) * BATCH))
  const answers: ParsedPost[][] = batches.map(() => [])
  let next = 0
  const work = async () => {
    const worker = new Worker(WORKER, { workerData: fixed })
    try {
      for (let index = next++; index < batches.length; index = next++) {
        worker.postMessage(batches[index])
        // Rejects when the thread fails.
        const [posts] = (await once(worker, 'message')) as [ParsedPost[]]
        answers[index] = posts
        for (const _ of posts) onRead()
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: threads }, work))
  return answers.flat()
}
