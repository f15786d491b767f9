import { parentPort, workerData } from 'node:worker_threads'
import { detectSites } from './generators/detect-sites.js'
import { readPost, type LoadedPost } from './read-post.js'
import { withoutEvidence, type SiteOptions } from './read-posts.js'

// One of the threads of `readPosts`: loaded posts in, the posts out.
parentPort?.on('message', async (loaded: readonly LoadedPost[]) => {
  const { folder, generator, today } = workerData as SiteOptions
  const siteOf = await detectSites(loaded, folder, generator, today)
  parentPort?.postMessage(loaded.map(post => withoutEvidence(readPost(post, siteOf(post.source)))))
})
