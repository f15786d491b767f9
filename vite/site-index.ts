import { relative, resolve, sep } from 'node:path'
import { runBuild, type Built } from '../indexer/build.js'
import { openCache } from '../indexer/cache/open-cache.js'
import { PostCache } from '../indexer/cache/post-cache.js'
import { formatProblem } from '../indexer/format-problem.js'
import { startRun, type Run, type RunOptions } from '../indexer/run-options.js'
import { isIgnored, watchedPaths } from '../indexer/watched-paths.js'

/** Told what a person should know. */
export type Say = (message: string) => void

/** The index of a site in memory, with what is needed to build it again. */
export class SiteIndex {
  readonly #options: RunOptions
  readonly #note: Say
  #memory: PostCache | null = null
  #run: Run | null = null
  /** Name to text: the files of this build and of the one before, whose entry a page may still hold. */
  #files: ReadonlyMap<string, string | Uint8Array> = new Map()
  #latest: Built | null = null

  /** @param note told of trouble that changes nothing in the index */
  constructor(options: RunOptions, note: Say) {
    this.#options = options
    this.#note = note
  }

  /**
   * Reads the posts that have changed and builds.
   *
   * @throws ConfigError, UsageError when there are no posts, or the system's error when they cannot be read
   */
  async build(): Promise<Built> {
    const run = (this.#run = await startRun(this.#options))
    this.#memory ??= (await openCache(run.config, run.surroundings.folder, this.#note)) ?? PostCache.inMemory()
    const built = await runBuild(run, { write: false, note: this.#note, memory: this.#memory })
    await this.#memory.save(this.#note)
    const before = this.#latest?.files ?? []
    this.#files = new Map([...before, ...built.files].map(({ name, content }) => [name, content]))
    this.#latest = built
    return built
  }

  /** The entry, which is another for each other index; `undefined` before the first build. */
  get entry(): string | Uint8Array | undefined {
    return this.#latest?.files.at(-1)?.content
  }

  /** What an index file holds; `undefined` for a name that is none's. */
  contentOf(name: string): string | Uint8Array | undefined {
    return this.#files.get(name)
  }

  /** What to watch: folders of posts, configurations. Before the first build that is not known. */
  get watched(): string[] {
    return this.#run === null ? [] : watchedPaths(this.#run)
  }

  /** Whether a change of this file may change the index. */
  reads(path: string): boolean {
    if (this.#run === null || isIgnored(path, this.#run)) return false
    return this.watched.some(watched => !relative(watched, path).split(sep).includes('..'))
  }

  /** The problems of the latest build, a line each, with files as they are called from where Vite was started. */
  get problems(): string[] {
    const posts = this.#latest?.problems ?? []
    return posts.flatMap(({ source, problems }) => problems.map(found => formatProblem(relative('.', this.pathOf(source)), found)))
  }

  /** Where the file of a post is. */
  pathOf(source: string): string {
    return resolve(this.#run?.surroundings.folder ?? '.', source)
  }
}
