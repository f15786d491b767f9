import { parentPort, workerData } from 'node:worker_threads'
import { detectSites } from './generators/detect-sites.js'
import { readPost, type LoadedPost } from './read-post.js'
import { withoutEvidence, type SiteOptions } from './read-posts.js'
import { findTranscripts } from './transcripts/transcript-files.js'

// One of the threads of `readPosts`: loaded posts in, the posts out.
parentPort?.on('message', async (loaded: readonly LoadedPost[]) => {
  const { folder, generator, today, transcripts = [], found } = workerData as SiteOptions
  const siteOf = await detectSites(loaded, folder, generator, today)
  const files = found ?? (await findTranscripts(loaded, transcripts, folder))
  const posts = await Promise.all(loaded.map(post => readPost(post, siteOf(post.source), files, folder)))
  parentPort?.postMessage(posts.map(withoutEvidence))
})
