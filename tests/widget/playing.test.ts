import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TalkSearchSelectEvent } from '../../widget/index.js'
import type { TalkPlayer } from '../../widget/player/talk-player.js'
import { FILM, post, talk } from './evening.js'
import { field, focused, indexFiles, leave, publish, titles, type, visit } from './visit.js'

beforeEach(() => {
  publish()
})

afterEach(leave)

const TITLE = 'Policy as code for platform teams'
const TAKEAWAY = 'Write the policy where the developer meets it'

const player = () => document.querySelector('talk-search')?.shadowRoot?.querySelector('talk-player') as TalkPlayer
const panel = () => page.getByRole('group', { name: 'Now playing' })
const link = (name: string) => page.getByRole('link', { name })
const current = () => link(TITLE).element().getAttribute('aria-current')

/** Clicks that must not leave the page: whether each was left to the browser is told, and it is then stopped. */
function leftToBrowser(): boolean[] {
  const left: boolean[] = []
  document.querySelector('talk-search')?.addEventListener('click', event => {
    left.push(!event.defaultPrevented)
    event.preventDefault()
  })
  return left
}

async function search(text: string, markup?: string): Promise<void> {
  visit(markup)
  await type(text)
  await expect.poll(titles).not.toEqual([])
}

describe('a click on a line', () => {
  test('plays the recording from that second, in the page', async () => {
    await search('policy')
    const left = leftToBrowser()
    await link(TITLE).click()
    await expect.element(panel()).toBeVisible()
    await expect.element(panel().getByText('Nadia Rahimi, Kestrel')).toBeVisible()
    await expect.poll(() => player().paused).toBe(false)
    expect(player().currentTime).toBeGreaterThanOrEqual(12)
    expect(player().currentTime).toBeLessThan(20)
    expect(player().recording).toEqual(FILM)
    expect(left).toEqual([false])
  })

  test('marks the line, and only that one', async () => {
    await search('policy')
    await link(TITLE).click()
    await expect.poll(current).toBe('true')
    await link(TAKEAWAY).click()
    await expect.poll(current).toBeNull()
    expect(link(TAKEAWAY).element().getAttribute('aria-current')).toBe('true')
  })

  test('on another moment of the same recording seeks in the same player', async () => {
    await search('policy')
    await link(TITLE).click()
    await expect.poll(() => player().currentTime).toBeGreaterThan(12)
    const first = player()
    const loaded = vi.fn()
    first.addEventListener('loadedmetadata', loaded)
    await link(TAKEAWAY).click()
    await expect.poll(() => player().currentTime).toBeGreaterThanOrEqual(34)
    expect(player()).toBe(first)
    expect(loaded).not.toHaveBeenCalled()
  })

  test('beside the words of the title plays too', async () => {
    await search('policy')
    await userEvent.click(page.getByText('Nadia Rahimi'), { force: true })
    await expect.element(panel()).toBeVisible()
  })

  test.each([
    ['Control', 'a new tab'],
    ['Shift', 'a new window'],
    ['Meta', 'a new tab'],
    ['Alt', 'a download']
  ])('with %s held down is left to the browser for %s', async key => {
    await search('policy')
    const left = leftToBrowser()
    await userEvent.keyboard(`{${key}>}`)
    await link(TITLE).click()
    await userEvent.keyboard(`{/${key}}`)
    expect(left).toEqual([true])
    await expect.element(panel()).not.toBeInTheDocument()
  })

  test('of a talk without a recording follows its link', async () => {
    await search('tracing')
    const left = leftToBrowser()
    await link('Tracing requests').click()
    expect(left).toEqual([true])
    await expect.element(panel()).not.toBeInTheDocument()
  })

  test('follows the link where the page wants links', async () => {
    await search('policy', '<talk-search src="/index/" player="link"></talk-search>')
    const left = leftToBrowser()
    await link(TITLE).click()
    expect(left).toEqual([true])
    await expect.element(panel()).not.toBeInTheDocument()
  })
})

describe('the page that hears of a choice', () => {
  test('is told the talk and the moment', async () => {
    await search('policy')
    const chosen = vi.fn<(event: TalkSearchSelectEvent) => void>()
    document.querySelector('talk-search')?.addEventListener('talk-search-select', chosen)
    await link(TAKEAWAY).click()
    const event = chosen.mock.calls[0]?.[0]
    expect(event?.talk.title).toBe(TITLE)
    expect(event?.moment).toMatchObject({ kind: 'takeaway', seconds: 34 })
  })

  test('may take it over: nothing plays and nobody leaves', async () => {
    await search('policy')
    const left = leftToBrowser()
    document.querySelector('talk-search')?.addEventListener('talk-search-select', event => event.preventDefault())
    await link(TITLE).click()
    expect(left).toEqual([false])
    await expect.element(panel()).not.toBeInTheDocument()
    expect(current()).toBeNull()
  })
})

describe('while a moment plays', () => {
  test('another query keeps it playing, and its line is marked again when it is found again', async () => {
    await search('policy')
    await link(TITLE).click()
    await expect.poll(() => player().paused).toBe(false)
    await field().fill('evidence')
    await expect.poll(titles).toEqual(['Moving to the cloud with evidence'])
    expect(player().paused).toBe(false)
    await field().fill('code')
    await expect.poll(current).toBe('true')
  })

  test('closing the player stops it, hides it and gives the focus back to the line', async () => {
    await search('policy')
    await link(TITLE).click()
    await expect.poll(() => player().paused).toBe(false)
    await page.getByRole('button', { name: 'Close the player' }).click()
    expect(player().paused).toBe(true)
    await expect.element(panel()).not.toBeInTheDocument()
    await expect.poll(focused).toBe(link(TITLE).element())
  })

  test('the player at the top of a narrow page leaves the chosen line in sight', async () => {
    await page.viewport(390, 700)
    const long = Array.from({ length: 8 }, (_, i) => talk({ id: `f#${i}`, title: `Policy ${i}`, recording: FILM, start: i }))
    publish(indexFiles([post({ title: 'A long evening', talks: long })]))
    await search('policy')
    const line = link('Policy 6')
    line.element().scrollIntoView({ block: 'start' })
    await line.click()
    await expect.poll(() => player().paused).toBe(false)
    const bottom = panel().element().getBoundingClientRect().bottom
    expect(bottom).toBeGreaterThan(0)
    expect(line.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom)
  })

  test('Enter in the field plays the first hit', async () => {
    await search('policy')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => player().paused).toBe(false)
    await expect.poll(focused).toBe(field().element())
  })
})
