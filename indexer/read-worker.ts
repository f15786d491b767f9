import { parentPort, workerData } from 'node:worker_threads'
import type { PostFile } from './find-posts.js'
import { readHere, withoutEvidence, type SiteOptions } from './read-posts.js'

// One of the threads of `readPosts`: posts' files in, the posts out.
parentPort?.on('message', async (files: readonly PostFile[]) => {
  const posts = await readHere(files, () => {}, workerData as SiteOptions)
  parentPort?.postMessage(posts.map(withoutEvidence))
})
