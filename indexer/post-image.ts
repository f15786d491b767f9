/** The keys of front matter that name a post's picture, the best first; in lower case, without `_` and `-`. */
const IMAGE_KEYS = ['poster', 'thumbnail', 'image', 'images', 'cover', 'coverimage', 'ogimage', 'featuredimage', 'featureimage', 'heroimage', 'banner', 'header']

/** The keys under which a picture with settings holds its address. */
const ADDRESS_KEYS = ['path', 'src', 'url', 'image', 'feature', 'teaser']

/** The address of the picture that front matter gives a post or a talk, as written: `image: /a.jpg`, `cover: {image: a.jpg}`; `null` for none. */
export function postImage(data: Readonly<Record<string, unknown>>): string | null {
  const keys = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase().replace(/[_-]/g, ''), value]))
  for (const key of IMAGE_KEYS) {
    const address = addressIn(keys.get(key))
    if (address !== null) return address
  }
  return null
}

function addressIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (Array.isArray(value)) return addressIn((value as unknown[])[0])
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Record<string, unknown>
  const address = ADDRESS_KEYS.map(key => fields[key]).find(named => typeof named === 'string' && named.trim() !== '')
  return typeof address === 'string' ? address.trim() : null
}
