import { vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { packIndex, type Limits } from '../../search/index-files.js'
import type { Post } from '../../search/talk.js'
import '../../widget/index.js'
import type { TalkSearch } from '../../widget/talk-search.js'
import { evenings } from './evening.js'

/** What stands at a path of the site: a text, or how it answers. */
type Published = string | Uint8Array<ArrayBuffer> | ((signal: AbortSignal | null | undefined) => Promise<Response>)

/** The index files of posts, as they would stand in a folder. */
export function indexFiles(posts: readonly Post[], folder = '/index/', limits: Partial<Limits> = {}): Record<string, string | Uint8Array<ArrayBuffer>> {
  return Object.fromEntries(packIndex(posts, lengthAsHash, { limits }).map(({ name, content }) => [folder + name, typeof content === 'string' ? content : new Uint8Array(content)]))
}

const lengthAsHash = (content: string | Uint8Array) => content.length.toString(36)

/** Answers what the widget fetches; every other path is a 404. The spy tells what was asked for. */
export function publish(files: Record<string, Published> = indexFiles(evenings)) {
  return vi.spyOn(window, 'fetch').mockImplementation(async (url, init) => {
    const published = files[new URL(String(url), location.href).pathname]
    if (typeof published === 'function') return published(init?.signal)
    return published === undefined ? new Response('Not found', { status: 404 }) : new Response(published)
  })
}

/** An answer that waits until it is let go, and ends early when the reader no longer wants it. */
export function heldBack(text: string | Uint8Array<ArrayBuffer>) {
  let release = () => {}
  let aborted = false
  const gate = new Promise<void>(resolve => (release = resolve))
  const answer = (signal: AbortSignal | null | undefined) =>
    new Promise<Response>((resolve, reject) => {
      void gate.then(() => resolve(new Response(text)))
      signal?.addEventListener('abort', () => {
        aborted = true
        reject(new DOMException('No longer wanted', 'AbortError'))
      })
    })
  return { answer, release: () => release(), wasAborted: () => aborted }
}

/** Puts HTML on the page and returns its (first) search. */
export function visit(markup = '<talk-search src="/index/talkseek.json"></talk-search>'): TalkSearch {
  document.body.innerHTML = markup
  const search = document.querySelector('talk-search')
  if (!search) throw new Error('There is no <talk-search> in the markup')
  return search
}

export const field = () => page.getByRole('searchbox')

/** Puts the cursor into the field and types, as a visitor does. */
export async function type(text: string): Promise<void> {
  if (!(focused() instanceof HTMLInputElement)) await field().click()
  await userEvent.keyboard(text)
}

const inSearch = (selector: string) => [...(document.querySelector('talk-search')?.shadowRoot?.querySelectorAll(selector) ?? [])]

/** The text of parts, as it reads. */
export const texts = (part: string) => inSearch(`[part~="${part}"]`).map(element => element.textContent.replace(/\s+/g, ' ').trim())

/** The titles of the talks that are shown, in order. */
export const titles = () => inSearch('[part~="hit"] .title-text').map(element => element.textContent)

/** What is marked in a part, all hits together. */
export const marks = (part: string) => inSearch(`[part~="${part}"] mark`).map(element => element.textContent)

/** The address a line leads to; `null` for one that is only text. */
export function leadsTo(text: string | RegExp): string | null {
  const line = inSearch('[part~="title"], [part~="moment"]').find(element =>
    typeof text === 'string' ? element.textContent.includes(text) : text.test(element.textContent)
  )
  if (!line) throw new Error(`No line says ${String(text)}`)
  return line.getAttribute('href')
}

/** What has the focus, inside the element too. */
export function focused(): Element | null {
  const outer = document.activeElement
  return outer?.shadowRoot?.activeElement ?? outer
}

/** What a screen reader was told last. */
export const spoken = () => inSearch('[role="status"]')[0]?.textContent ?? ''

export function leave(): void {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('style')
  vi.restoreAllMocks()
}
