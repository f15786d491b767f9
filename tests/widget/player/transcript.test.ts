import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Passage } from '../../../search/passage.js'
import type { TalkPlayer } from '../../../widget/player/talk-player.js'
import { paragraphsOf, secondAt } from '../../../widget/transcript/transcript-lines.js'
import { mountPlayer, next, VIDEO } from './mounted-player.js'

/** What was said in the minute that everybody in these tests knows. */
const PASSAGES: Passage[] = [
  { talk: 'a#1', start: 0, end: 20, text: 'We expose services. The gateway stands in front.', times: [0, 0, 20, 10], speakers: [[0, 'Ada Okafor']] },
  { talk: 'a#1', start: 20, end: 40, text: 'Behind the gateway is a mesh. The café closes at nine.', times: [0, 20, 30, 30] },
  { talk: 'a#1', start: 40, end: 60, text: 'Thank you all. Any questions about the gateway?', times: [0, 40], speakers: [[0, 'Jonas Weber']] }
]

afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

const lines = () => [...(document.querySelector('talk-player')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
const current = () => lines().filter(line => line.ariaCurrent === 'true').map(line => line.textContent)
const box = () => document.querySelector('talk-player')?.shadowRoot?.querySelector<HTMLElement>('.said') as HTMLElement
const line = (name: string) => page.getByRole('button', { name })
const marks = () => [...box().querySelectorAll('mark')].map(mark => mark.textContent)

async function reading(said: TalkPlayer['said'] = async () => PASSAGES): Promise<TalkPlayer> {
  const player = mountPlayer({ tools: true, recording: VIDEO, said })
  await page.getByRole('button', { name: 'Transcript', exact: true }).click()
  await expect.poll(() => lines().length).toBeGreaterThan(0)
  return player
}

async function hearing(seconds: number): Promise<TalkPlayer> {
  const player = await reading()
  player.playMoment({ recording: VIDEO, seconds })
  await next(player, 'playing')
  return player
}

/** A talk of two hours: 250 passages, 2,000 sentences. */
function long(): Passage[] {
  return Array.from({ length: 250 }, (_, i) => ({
    talk: 'a#1', start: i * 28, end: i * 28 + 28, times: [0, i * 28],
    text: Array.from({ length: 8 }, (_, j) => `Sentence ${i * 8 + j} tells of gateways and of what stands behind them.`).join(' ')
  }))
}

describe('the transcript', () => {
  test('is loaded when it is opened, and read without playing', async () => {
    const said = vi.fn(async () => PASSAGES)
    const player = mountPlayer({ tools: true, recording: VIDEO, said })
    await expect.element(page.getByRole('button', { name: 'Transcript', exact: true })).toBeVisible()
    expect(said).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'Transcript', exact: true }).click()
    await expect.poll(() => lines().map(element => element.textContent)).toEqual([
      'We expose services.', 'The gateway stands in front.', 'Behind the gateway is a mesh.', 'The café closes at nine.',
      'Thank you all.', 'Any questions about the gateway?'
    ])
    await expect.element(page.getByText('Ada Okafor')).toBeVisible()
    expect(player.status).toBe('facade')
    expect(player.shadowRoot?.querySelector('video')).toBe(null)
  })

  test('marks the line that is said', async () => {
    const player = await hearing(21)
    await expect.poll(current).toEqual(['Behind the gateway is a mesh.'])
    player.currentTime = 45
    await expect.poll(current).toEqual(['Thank you all.'])
  })

  test('plays a line on a click', async () => {
    const player = await reading()
    await line('Thank you all.').click()
    await expect.poll(() => player.paused).toBe(false)
    expect(Math.floor(player.currentTime)).toBe(40)
  })

  test('is walked through by the arrow keys, and Enter plays', async () => {
    const player = await reading()
    lines()[0]?.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await expect.poll(() => player.paused).toBe(false)
    expect(Math.floor(player.currentTime)).toBe(20)
    expect(player.shadowRoot?.activeElement).toBe(lines()[2])
  })

  test('says when it could not be loaded, and tries again', async () => {
    const said = vi.fn<() => Promise<Passage[]>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(PASSAGES)
    mountPlayer({ tools: true, recording: VIDEO, said, pane: 'transcript' })
    await expect.element(page.getByRole('alert')).toHaveTextContent('The transcript could not be loaded.')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => lines().length).toBe(6)
  })

  test('says when there is none', async () => {
    mountPlayer({ tools: true, recording: VIDEO, said: async () => [], pane: 'transcript' })
    await expect.element(page.getByText('There is no transcript of this talk.')).toBeVisible()
  })
})

describe('following', () => {
  async function followed(): Promise<TalkPlayer> {
    const player = await reading(async () => Array.from({ length: 30 }, (_, i) => ({
      talk: 'a#1', start: i * 2, end: i * 2 + 2, times: [0, i * 2], text: `This is said at second ${i * 2} of the minute.`
    })))
    player.playMoment({ recording: VIDEO, seconds: 50 })
    await next(player, 'playing')
    return player
  }

  test('scrolls the transcript’s own box, never the page', async () => {
    document.body.style.minBlockSize = '4000px'
    await followed()
    await expect.poll(() => box().scrollTop).toBeGreaterThan(100)
    expect(scrollY).toBe(0)
    document.body.style.minBlockSize = ''
  })

  test('pauses when the visitor scrolls, and is taken up again', async () => {
    const player = await followed()
    await expect.poll(() => box().scrollTop).toBeGreaterThan(100)
    box().dispatchEvent(new WheelEvent('wheel', { deltaY: -500 }))
    box().scrollTop = 0
    player.currentTime = 40
    await expect.poll(current).toEqual(['This is said at second 40 of the minute.'])
    expect(box().scrollTop).toBe(0)
    await page.getByRole('button', { name: 'Follow along' }).click()
    await expect.poll(() => box().scrollTop).toBeGreaterThan(100)
    await expect.poll(() => page.getByRole('button', { name: 'Follow along' }).query()).toBe(null)
  })
})

describe('searching the transcript', () => {
  const search = () => page.getByRole('searchbox', { name: 'Search the transcript' })
  const place = () => page.getByRole('search').getByRole('status')
  const here = () => [...box().querySelectorAll('mark[data-current]')].map(mark => mark.closest('[data-line]')?.textContent)

  test('marks what matches, whatever its case and accents, and goes from one to the next', async () => {
    await reading()
    await search().fill('GATEWAY')
    await expect.poll(marks).toEqual(['gateway', 'gateway', 'gateway'])
    await expect.element(place()).toHaveTextContent('1 of 3')
    await page.getByRole('button', { name: 'Next match' }).click()
    await expect.element(place()).toHaveTextContent('2 of 3')
    await expect.poll(here).toEqual(['Behind the gateway is a mesh.'])
    await page.getByRole('button', { name: 'Previous match' }).click()
    await page.getByRole('button', { name: 'Previous match' }).click()
    await expect.element(place()).toHaveTextContent('3 of 3')
    await search().fill('cafe')
    await expect.poll(marks).toEqual(['café'])
  })

  test('goes on by Enter, and says when nothing matches', async () => {
    await reading()
    await search().fill('gateway')
    await userEvent.keyboard('{Enter}')
    await expect.element(place()).toHaveTextContent('2 of 3')
    await search().fill('sundial')
    await expect.element(place()).toHaveTextContent('Not said in this talk')
    expect(marks()).toEqual([])
  })
})

describe('selected words', () => {
  test.each([
    ['Copy link', `${VIDEO.url}#t=10`],
    ['Copy Markdown', `[0:10](${VIDEO.url}#t=10)`]
  ])('are cited by “%s” at the second where they begin', async (name, text) => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await reading()
    const [, second] = lines()
    getSelection()?.selectAllChildren(second as Node)
    await expect.element(page.getByText('Selected at 0:10')).toBeVisible()
    await page.getByRole('region', { name: 'Transcript' }).getByRole('button', { name }).click()
    expect(written).toHaveBeenCalledWith(text)
    expect(getSelection()?.toString()).toContain('gateway')
  })
})

describe('a talk of two hours', () => {
  test('is drawn in no time, and only where it is seen', async () => {
    await reading(async () => long())
    await expect.poll(() => lines().length).toBe(2000)
    const seen = [...box().querySelectorAll<HTMLElement>('.paragraph')].filter(paragraph =>
      paragraph.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }))
    expect(seen.length).toBeLessThan(30)
  })
})

describe('the second of a place in a passage', () => {
  const passage = { talk: 'a#1', start: 100, end: 120, text: 'x'.repeat(100), times: [0, 100, 50, 104] }
  test.each([[0, 100], [25, 102], [50, 104], [75, 112], [100, 120]])('letter %i is said at %i', (offset, second) => {
    expect(secondAt(passage, offset)).toBeCloseTo(second, 5)
  })

  test('a sentence without an end is cut where the captions were', () => {
    const text = 'and so on '.repeat(40)
    const [paragraph] = paragraphsOf([{ talk: 'a#1', start: 0, end: 40, text, times: [0, 0, 100, 10, 200, 20, 300, 30] }])
    expect(paragraph?.lines.map(({ seconds }) => seconds)).toEqual([0, 10, 20, 30])
  })
})
