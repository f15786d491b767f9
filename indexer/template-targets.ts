import { standsIn, type Stretch } from './literal-text.js'

/** The address of a file of the site: `_posts/2020-12-02-evening.md` is shown at `/2020/12/02/evening/`. */
export type ReadAddress = (path: string) => string | null

/** A link's target with templates in it, as an image's: `]({{ site.baseurl }}/a`, or `[x]: {{ site.url }}/a`. */
const TARGET =
  /(\]\(\s{0,20}|^ {0,3}\[[^\][\n]{1,200}\]:[ \t]{0,20})((?:[^\s(){}]|\{\{(?:(?!\{\{|\}\})[^\n]){0,1000}\}\}|\{%(?:(?!\{%|%\})[^\n]){0,1000}%\})+)/gm
const TAG = /\{\{[<%-]?\s*((?:(?!\}\})[^\n])*?)\s*[>%-]?\}\}|\{%-?\s*((?:(?!%\})[^\n])*?)\s*-?%\}/g

/** What a tag in a target stands for. The first row that matches wins; any other tag stands for nothing. */
const TARGET_TAGS: { tag: string; pattern: RegExp; address(name: string, addressOf: ReadAddress): string }[] = [
  { tag: '{% link _posts/2020-12-02-evening.md %}', pattern: /^link\s+["']?([^"'\s]+)/, address: (path, addressOf) => addressOf(path) ?? `/${path}` },
  { tag: '{% post_url 2020-12-02-evening %}', pattern: /^post_url\s+["']?([^"'\s]+)/, address: (name, addressOf) => addressOf(inPosts(name)) ?? '' },
  { tag: '{{< ref "posts/evening.md" >}}', pattern: /^(?:rel)?ref\s+["']([^"'\s]+)/, address: (path, addressOf) => addressOf(path) ?? path },
  { tag: '{{ "/a" | relative_url }}', pattern: /^["']([^"'\s]*)["']/, address: path => path }
]

/**
 * Leaves of a target's templates the address that they stand for, the rest being spaces behind it:
 * `[x]({{ site.baseurl }}/a)` becomes `[x](/a                  )`.
 */
export function fillTargets(text: string, stays: readonly Stretch[], addressOf: ReadAddress = () => null): string {
  return text.replace(TARGET, (whole, before: string, target: string, at: number) => {
    if (!target.includes('{') || standsIn(stays, at)) return whole
    const address = target.replace(TAG, (_, value?: string, tag?: string) => addressOfTag(value ?? tag ?? '', addressOf))
    const fits = address.length <= target.length && !/\s/.test(address) ? address : ''
    return before + fits.padEnd(target.length)
  })
}

function addressOfTag(tag: string, addressOf: ReadAddress): string {
  for (const { pattern, address } of TARGET_TAGS) {
    const name = pattern.exec(tag)?.[1]
    if (name !== undefined) return address(name, addressOf)
  }
  return ''
}

/** `talks/2020-12-02-evening` is the post of that name in the folder `talks`. */
function inPosts(name: string): string {
  const [, folder = '', file = name] = /^\/?(.*\/)?([^/]+)$/.exec(name) ?? []
  return `${folder}_posts/${file}.md`
}
