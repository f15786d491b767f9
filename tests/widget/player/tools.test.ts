import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TalkPlayer } from '../../../widget/player/talk-player.js'
import { mountPlayer, mountWithStandIn, next, VIDEO, YOUTUBE } from './mounted-player.js'
import { YouTubeStandIn } from './youtube-stand-in.js'

const MOMENTS = [
  { seconds: 40, text: 'Rehearse it' },
  { seconds: null, text: 'Nobody knows when this was said' },
  { seconds: 10, text: 'Why it breaks' },
  { seconds: 25, text: 'How to mend it' }
]

beforeEach(() => localStorage.clear())

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
  vi.restoreAllMocks()
})

const link = (name: string) => page.getByRole('link', { name })
const current = () => page.getByRole('listitem').elements().filter(line => line.querySelector('[aria-current]')).map(line => line.textContent.replace(/\s+/g, ' ').trim())

async function playing(seconds: number, properties: Parameters<typeof mountPlayer>[0] = {}): Promise<TalkPlayer> {
  const player = mountPlayer({ tools: true, moments: MOMENTS, ...properties })
  player.playMoment({ recording: VIDEO, seconds, title: 'Exposing microservices' })
  await next(player, 'playing')
  await expect.element(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
  return player
}

describe('the list of moments', () => {
  test('is in the order of time, as links that work without us', async () => {
    mountPlayer({ tools: true, moments: MOMENTS, recording: VIDEO })
    await expect.element(link('Why it breaks')).toHaveAttribute('href', `${VIDEO.url}#t=10`)
    expect(page.getByRole('listitem').elements().map(line => line.textContent.replace(/\s+/g, ' ').trim()))
      .toEqual(['0:10Why it breaks', '0:25How to mend it', '0:40Rehearse it', 'Nobody knows when this was said'])
  })

  test('is read out of the links inside the element, where nothing else names them', async () => {
    const player = document.createElement('talk-player')
    player.innerHTML = `<a href="${VIDEO.url}#t=12">Linked</a> <a href="${VIDEO.url}">No time</a> <a href="/other.mp4#t=3">Elsewhere</a>`
    player.tools = true
    player.src = VIDEO.url
    document.body.replaceChildren(player)
    await expect.element(page.getByRole('listitem')).toHaveTextContent('Linked')
    expect(page.getByRole('listitem').elements()).toHaveLength(1)
  })

  test('marks what is said now, and nothing before it plays', async () => {
    const player = await playing(26)
    await expect.poll(current).toEqual(['0:25How to mend it'])
    player.currentTime = 41
    await expect.poll(current).toEqual(['0:40Rehearse it'])
    player.recording = null
    player.recording = VIDEO
    await expect.poll(current).toEqual([])
  })

  test('plays a moment on a click, in the same media element', async () => {
    const player = await playing(2)
    await link('How to mend it').click()
    await expect.poll(() => player.currentTime).toBeGreaterThanOrEqual(25)
    expect(player.currentTime).toBeLessThan(30)
    expect(player.paused).toBe(false)
  })

  test('leads to the next moment and the one before by its buttons', async () => {
    const player = await playing(2)
    await page.getByRole('button', { name: 'Next moment' }).click()
    await expect.poll(() => Math.floor(player.currentTime)).toBe(10)
    await page.getByRole('button', { name: 'Next moment' }).click()
    await expect.poll(() => Math.floor(player.currentTime)).toBe(25)
    await page.getByRole('button', { name: 'Previous moment' }).click()
    await expect.poll(() => Math.floor(player.currentTime)).toBe(10)
  })
})

describe('the speed', () => {
  test('is chosen, told, and kept for the next recording', async () => {
    const player = await playing(2)
    const told = next(player, 'ratechange')
    await page.getByRole('combobox', { name: 'Speed' }).selectOptions('1.5×')
    await told
    expect(player.playbackRate).toBe(1.5)
    player.playMoment({ recording: { provider: 'file', url: `${VIDEO.url}?again` }, seconds: 3 })
    await next(player, 'playing')
    expect(player.playbackRate).toBe(1.5)
  })

  test('of a YouTube video is what YouTube says', async () => {
    const standIn = new YouTubeStandIn()
    const player = mountWithStandIn(standIn, { tools: true })
    player.playMoment({ recording: YOUTUBE, seconds: 5 })
    await expect.poll(() => standIn.opened).toHaveLength(1)
    standIn.say('onReady')
    await expect.poll(() => player.status).toBe('ready')
    player.playbackRate = 2
    await expect.poll(() => standIn.commands('setPlaybackRate')).toEqual([[2]])
    expect(player.playbackRate).toBe(1)
    standIn.say('infoDelivery', { playbackRate: 2 })
    await next(player, 'ratechange')
    await expect.element(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('2')
    standIn.close()
  })
})

describe('copying', () => {
  test.each([
    ['Copy link', `${VIDEO.url}#t=27`],
    ['Copy Markdown', `[0:27](${VIDEO.url}#t=27)`]
  ])('by “%s” puts the second into the clipboard and says so', async (name, text) => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const player = mountPlayer({ tools: true, recording: VIDEO })
    player.currentTime = 27.6
    await page.getByRole('button', { name }).click()
    expect(written).toHaveBeenCalledWith(text)
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied, for 0:27')
  })

  test('shows the text where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'))
    mountPlayer({ tools: true, recording: VIDEO })
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect.element(page.getByRole('status')).toHaveTextContent(`Copy it by hand: ${VIDEO.url}#t=0`)
  })
})

describe('a key', () => {
  test.each([
    ['k', 20, (player: TalkPlayer) => expect.poll(() => player.paused).toBe(true)],
    ['{ArrowRight}', 20, (player: TalkPlayer) => expect.poll(() => Math.floor(player.currentTime)).toBe(25)],
    ['{ArrowLeft}', 20, (player: TalkPlayer) => expect.poll(() => Math.floor(player.currentTime)).toBe(15)],
    ['.', 20, (player: TalkPlayer) => expect.poll(() => Math.floor(player.currentTime)).toBe(25)],
    [',', 20, (player: TalkPlayer) => expect.poll(() => Math.floor(player.currentTime)).toBe(10)]
  ])('%s does what it says', async (key, seconds, expected) => {
    const player = await playing(seconds)
    ;(page.getByRole('button', { name: 'Copy link' }).element() as HTMLElement).focus()
    await userEvent.keyboard(key)
    await expected(player)
  })

  test('that a control needs is left to it', async () => {
    const player = await playing(20)
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    ;(page.getByRole('button', { name: 'Copy link' }).element() as HTMLElement).focus()
    await userEvent.keyboard(' ')
    await expect.poll(() => written.mock.calls.length).toBe(1)
    ;(page.getByRole('combobox').element() as HTMLElement).focus()
    await userEvent.keyboard('k')
    expect(player.paused).toBe(false)
  })

  test('with Control or Meta held down is the browser’s', async () => {
    const player = await playing(20)
    ;(page.getByRole('button', { name: 'Copy link' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{Control>}k{/Control}')
    expect(player.paused).toBe(false)
  })
})

describe('who comes back', () => {
  test('is offered to resume, and plays the chosen moment otherwise', async () => {
    await playing(45, { start: 0, end: 600 }).then(player => player.pause())
    await expect.poll(() => localStorage.getItem('talkseek-places')).toContain('45')
    const player = mountPlayer({ tools: true, start: 0, end: 600, src: `${VIDEO.url}#t=5` })
    await expect.element(page.getByRole('button', { name: 'Resume at 0:45' })).toBeVisible()
    expect(player.currentTime).toBe(5)
    await page.getByRole('button', { name: 'Resume at 0:45' }).click()
    await expect.poll(() => Math.floor(player.currentTime)).toBe(45)
    await expect.poll(() => page.getByRole('button', { name: /Resume/ }).query()).toBe(null)
  })

  test.each([
    ['near its beginning', 20, 600],
    ['near its end', 45, 60],
    ['in another talk of the recording', 45, 40]
  ])('is offered nothing %s', async (_, seconds, end) => {
    localStorage.setItem('talkseek-places', JSON.stringify({ [`file:${VIDEO.url}`]: seconds }))
    mountPlayer({ tools: true, start: 0, end, recording: VIDEO })
    await expect.element(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
    expect(page.getByRole('button', { name: /Resume/ }).query()).toBe(null)
  })

  test('hears the recording where the browser denies storage', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => { throw new DOMException('', 'SecurityError') })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('', 'SecurityError') })
    const player = await playing(40)
    await next(player, 'timeupdate')
    expect(player.paused).toBe(false)
  })
})

describe('the end of the talk', () => {
  test('stops the recording once, and goes on when asked', async () => {
    const player = mountPlayer({ end: 21 })
    player.playMoment({ recording: VIDEO, seconds: 19 })
    await next(player, 'playing')
    await next(player, 'pause')
    expect(player.currentTime).toBeLessThan(23)
    await expect.element(page.getByText('The talk ends here.')).toBeVisible()
    const again = next(player, 'playing')
    await page.getByRole('button', { name: 'Go on' }).click()
    await again
    await expect.poll(() => player.currentTime, { timeout: 5000 }).toBeGreaterThan(22.5)
    expect(player.paused).toBe(false)
    expect(page.getByRole('button', { name: 'Go on' }).query()).toBe(null)
  })

  test('does not stop who chooses a moment behind it', async () => {
    const player = mountPlayer({ end: 21 })
    player.playMoment({ recording: VIDEO, seconds: 30 })
    await next(player, 'playing')
    await expect.poll(() => player.currentTime, { timeout: 5000 }).toBeGreaterThan(30.5)
    expect(player.paused).toBe(false)
  })
})
