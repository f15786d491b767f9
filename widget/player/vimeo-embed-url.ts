/**
 * The page that plays a Vimeo video inside ours. `dnt` asks Vimeo to remember nothing of the visitor, `h` opens an
 * unlisted video. Parameters: https://help.vimeo.com/hc/en-us/articles/12426260232977
 */
export function vimeoEmbedUrl({ id, hash }: { id: string; hash?: string }, seconds: number): URL {
  const url = new URL(`https://player.vimeo.com/video/${encodeURIComponent(id)}`)
  url.search = new URLSearchParams({ ...(hash && { h: hash }), dnt: '1', autoplay: '1', playsinline: '1' }).toString()
  if (seconds >= 1) url.hash = `t=${Math.floor(seconds)}s`
  return url
}
