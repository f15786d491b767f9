import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EXPORT_FORMATS, exportAs } from '../export/export-as.js'
import type { ExportedPost, ExportFile } from '../export/export-format.js'
import type { ExportName } from '../export/export-names.js'
import { parseFrontMatter } from '../front-matter.js'
import type { ParsedPost } from '../parse-post.js'
import { runExtract } from '../extract.js'
import { postImage } from '../post-image.js'
import { UsageError } from '../usage-error.js'
import type { SiteOptions } from './site-options.js'
import { postProgress, printsConfig, startSite } from './start-site.js'

export interface ExportSettings extends SiteOptions {
  format: ExportName
  /** A file or a folder; without it a single file is printed. */
  out?: string
  /** The site's address; without it, what the configuration calls its base. */
  baseUrl?: string
}

/** `talkseek export`: posts in a form that others read. The answer is whether there was anything to export. */
export async function exportPosts(globs: readonly string[], { format, out, baseUrl, ...options }: ExportSettings): Promise<boolean> {
  const { many, needsBaseUrl } = EXPORT_FORMATS[format]
  const progress = postProgress(options)
  const run = await startSite(globs, options, progress)
  if (printsConfig(run, options)) return true
  const address = baseUrl ?? (/^https?:/.test(run.config.base ?? '') ? run.config.base : null)
  const site = address === null ? null : readBaseUrl(address)
  if (needsBaseUrl && site === null) throw new UsageError(`${format} needs the address of the site: --base-url https://example.org`)
  if (many && out === undefined) throw new UsageError(`${format} writes several files. Name a folder for them: --out <dir>`)
  const read = await runExtract(run).finally(() => progress?.stop())
  const posts = await Promise.all(read.map(withPicture))
  const { files, problems } = exportAs(format, posts, site)
  for (const { source, message } of problems) console.error(`${source}: ${message}`)
  const [only] = files
  if (only === undefined) {
    console.error(`error: nothing to export as ${format} in ${posts.length} ${posts.length === 1 ? 'post' : 'posts'}`)
    return false
  }
  if (out === undefined && files.length > 1) throw new UsageError(`${format} is ${files.length} files here. Name a folder for them: --out <dir>`)
  if (out === undefined) {
    process.stdout.write(only.text)
    return true
  }
  const isFolder = many || /[\\/]$/.test(out) || (await stat(out).catch(() => null))?.isDirectory() === true
  if (!isFolder && files.length > 1) throw new UsageError(`${format} is ${files.length} files here, and “${out}” would be one. Name a folder: --out ${dirname(out)}/`)
  await writeFiles(isFolder ? files.map(({ name, text }) => ({ name: join(out, name), text })) : [{ name: out, text: only.text }])
  console.log(`${format}: ${files.length} ${files.length === 1 ? 'file' : 'files'} in ${out}`)
  return true
}

function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`“${text}” is no address of a site: --base-url https://example.org`)
  url.search = url.hash = ''
  return url.href.replace(/\/*$/, '/')
}

/** Posts carry only pictures that their own site hosts; one of another, which others may well show, is read again. */
async function withPicture(post: ParsedPost): Promise<ExportedPost> {
  const text = await readFile(post.source, 'utf8').catch(() => '')
  const stated = postImage(parseFrontMatter(text.replace(/^\uFEFF/, '')).data)
  return { ...post, picture: stated !== null && URL.canParse(stated) ? stated : (post.image ?? stated) }
}

/** Writes files so that nobody sees half of one. */
async function writeFiles(files: readonly ExportFile[]): Promise<void> {
  for (const { name, text } of files) {
    await mkdir(dirname(name), { recursive: true })
    const temporary = `${name}.${process.pid}.tmp`
    try {
      await writeFile(temporary, text)
      await rename(temporary, name)
    } finally {
      await rm(temporary, { force: true })
    }
  }
}
