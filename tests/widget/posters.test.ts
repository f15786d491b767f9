import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { december, march, post, talk } from './evening.js'
import { field, indexFiles, leave, publish, texts, titles, type, visit } from './visit.js'

afterEach(leave)

const TOWER = '/demo/public/images/watchtower.svg'
const CHAIRS = '/demo/public/images/empty-chairs.svg'
const MISSING = '/images/nowhere.svg'
const MARKUP = '<talk-search src="/index/talkseek.json" posters></talk-search>'

const inSearch = (selector: string) => [...(document.querySelector('talk-search')?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
const posters = () => inSearch('[part~="poster"]') as HTMLImageElement[]
const sources = () => posters().map(image => image.getAttribute('src'))
const shown = () => posters().filter(image => image.complete && image.naturalWidth > 0 && getComputedStyle(image).visibility === 'visible')
const boxes = () => inSearch('[part~="hit"], [part~="title"], [part~="speakers"], [part~="event"]').map(element => JSON.stringify(element.getBoundingClientRect()))

/** An evening of two talks about kites, with a picture, and one talk about boats. */
const evening = (image: string, own?: string) =>
  post({
    title: 'Some evening',
    image,
    talks: [talk({ id: 'a#1', title: 'Kites', ...(own !== undefined && { image: own }) }), talk({ id: 'a#2', title: 'Kites at night' }), talk({ id: 'a#3', title: 'Boats' })]
  })

describe('a hit’s picture', () => {
  test('stands beside the title where the page asks for pictures, its own before its evening’s', async () => {
    publish(indexFiles([evening(TOWER, CHAIRS)]))
    visit(MARKUP)
    await type('kites')
    await expect.poll(() => shown().length).toBe(2)
    expect(sources()).toEqual([CHAIRS, TOWER])
    for (const { alt, loading, decoding } of posters()) expect({ alt, loading, decoding }).toEqual({ alt: '', loading: 'lazy', decoding: 'async' })
  })

  test.each(['dropdown', 'modal'])('stands in the %s, too', async mode => {
    publish(indexFiles([evening(TOWER)]))
    const search = visit(`<talk-search src="/index/talkseek.json" posters mode="${mode}"></talk-search>`)
    await search.open()
    await userEvent.keyboard('kites')
    await expect.poll(() => shown().length).toBe(2)
  })

  test('is neither shown nor asked for where the page does not ask', async () => {
    publish(indexFiles([evening(TOWER)]))
    const search = visit()
    await type('kites')
    await expect.poll(titles).toHaveLength(2)
    expect(posters()).toEqual([])
    search.posters = true
    await expect.poll(() => shown().length).toBe(2)
    search.posters = false
    await expect.poll(posters).toEqual([])
  })

  test('leaves no hole where a talk has none', async () => {
    publish(indexFiles([{ ...december, image: TOWER }, march]))
    visit(MARKUP)
    await type('mesh')
    await expect.poll(titles).toHaveLength(2)
    const [pictured, bare] = inSearch('.head').map(head => head.clientWidth - (head.querySelector('.about')?.clientWidth ?? 0))
    expect(posters()).toHaveLength(1)
    expect(Math.abs((pictured ?? 0) - (bare ?? 0))).toBeGreaterThan(80)
  })

  test('has its place before it comes, and leaves without a jump when it cannot be loaded', async () => {
    publish(indexFiles([evening(MISSING)]))
    visit(MARKUP)
    await type('kites')
    await expect.poll(titles).toHaveLength(2)
    const before = boxes()
    const [first] = posters()
    expect(first && [first.offsetWidth, first.offsetHeight].every(size => size > 40)).toBe(true)
    await expect.poll(() => posters().map(image => getComputedStyle(image).visibility)).toEqual(['hidden', 'hidden'])
    expect(boxes()).toEqual(before)
  })

  test('that failed does not hide the one of the next search', async () => {
    publish(indexFiles([evening(MISSING), { ...march, image: CHAIRS }]))
    visit(MARKUP)
    await type('kites')
    await expect.poll(() => posters().map(image => getComputedStyle(image).visibility)).toEqual(['hidden', 'hidden'])
    await userEvent.clear(field())
    await type('impatient')
    await expect.poll(() => shown().map(image => image.getAttribute('src'))).toEqual([CHAIRS])
  })

  test('stays the same element while another letter is typed, so that it does not flicker', async () => {
    publish(indexFiles([evening(TOWER)]))
    visit(MARKUP)
    await type('kite')
    await expect.poll(() => shown().length).toBe(2)
    const before = posters()
    await type('s')
    await expect.poll(() => texts('title')[0]).toContain('Kites')
    expect(posters()).toEqual(before)
  })
})

test.each([
  'https://i.ytimg.com/vi/AbCdEfGhIj1/hqdefault.jpg',
  '//i.ytimg.com/a.jpg',
  '\\\\i.ytimg.com\\a.jpg',
  ' https:i.ytimg.com/a.jpg',
  'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
  'javascript:alert(1)',
  'https://',
  ''
])('an index in which a picture is at %j makes no request of it', async image => {
  publish(indexFiles([evening(image, image)]))
  visit(MARKUP)
  await type('kites')
  await expect.poll(titles).toHaveLength(2)
  expect(posters()).toEqual([])
  expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('ytimg'))).toEqual([])
})
