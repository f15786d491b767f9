/**
 * The page that plays a video inside ours, from the domain that sets no cookie before playback.
 *
 * `enablejsapi` makes it listen to messages, `origin` tells it from whom.
 * Parameters: https://developers.google.com/youtube/player_parameters
 */
export function youtubeEmbedUrl(id: string, seconds: number, origin: string): URL {
  const url = new URL(`https://www.youtube-nocookie.com/embed/${encodeURIComponent(id)}`)
  url.search = new URLSearchParams({
    enablejsapi: '1',
    autoplay: '1',
    start: String(Math.floor(seconds)),
    playsinline: '1',
    rel: '0',
    origin
  }).toString()
  return url
}
