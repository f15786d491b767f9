import { createHash } from 'node:crypto'
import { packIndex, openIndex, type IndexFile } from '../search/index-files.js'
import type { TalkIndex } from '../search/talk-index.js'
import { parsePost } from '../indexer/parse-post.js'

/** The post that everybody in these tests knows: three talks, one without a time, one with an accent. */
export const EVENING = `---
title: "Cloud Evening, May 2020: Acme, Bolt and Cog"
video: https://www.youtube.com/embed/AbCdEfGhIj1
tags: [Video, Meetup]
location: London, UK
---

Kicking off was Ana Cruz from Acme talking about Queues That Never Fill (starting at [12:05](https://youtu.be/AbCdEfGhIj1?t=725)). Her takeaways were:

* Back pressure is a promise between services
* Measure the waiting in Kubernetes, not the work

Next up we had Mikołaj Lind from Bolt discussing [Seven Ways to Drop a Table](https://www.youtube.com/live/AbCdEfGhIj1?si=x&t=2565)(starting at 42:45). He said:

* Backups are tested on Fridays
* A table remembers more than its owner

And finally Cy Ode from Cog told us about Observability for Tiny Kernels. His takeaways are:

* Boot once, float for ever
`

export const EVENING_SOURCE = 'posts/2020-05-06-cloud-evening.md'

/** The index files of posts given as texts by their sources. */
export function filesOf(posts: Record<string, string>): IndexFile[] {
  const parsed = Object.entries(posts).map(([source, text]) => parsePost(source, text))
  return packIndex(parsed, text => createHash('sha256').update(text).digest('hex').slice(0, 10))
}

/** An opened index of posts given as texts by their sources. */
export async function indexOf(posts: Record<string, string>): Promise<TalkIndex> {
  const texts = new Map(filesOf(posts).map(({ name, content }) => [name, content]))
  return openIndex(name => Promise.resolve(texts.get(name) ?? ''))
}
