/** `p2p=0` keeps the visitor's address from those who watch the same video. */
export function peertubeEmbedUrl({ host, id }: { host: string; id: string }, seconds: number): URL {
  const url = new URL(`https://${host}/videos/embed/${encodeURIComponent(id)}`)
  url.search = new URLSearchParams({ start: `${Math.floor(seconds)}s`, autoplay: '1', p2p: '0', warningTitle: '0' }).toString()
  return url
}

/** `id` may name a file of the item. */
export function archiveEmbedUrl({ id }: { id: string }, seconds: number): URL {
  const url = new URL(`https://archive.org/embed/${id.split('/').map(encodeURIComponent).join('/')}`)
  url.search = new URLSearchParams({ start: String(Math.floor(seconds)), autoplay: '1' }).toString()
  return url
}
