import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { TalkPlayer } from '../../../widget/player/talk-player.js'
import { vimeoEmbedUrl } from '../../../widget/player/vimeo-embed-url.js'
import { mountWithVimeo, next, record, VIMEO } from './mounted-player.js'
import { VimeoStandIn } from './vimeo-stand-in.js'

let standIn: VimeoStandIn
let player: TalkPlayer

beforeEach(() => {
  standIn = new VimeoStandIn()
  player = mountWithVimeo(standIn)
})

afterEach(() => {
  document.body.replaceChildren()
  standIn.close()
})

/** The video is loaded, ready and playing. */
async function playing(seconds: number): Promise<void> {
  player.playMoment({ recording: VIMEO, seconds, title: 'Exposing microservices' })
  await expect.poll(() => standIn.calls('ping')).not.toEqual([])
  standIn.say({ event: 'ready' })
  await expect.poll(() => standIn.calls('play')).toHaveLength(1)
  standIn.say({ method: 'getDuration', value: 3600 })
  const begun = next(player, 'playing')
  standIn.tell('playing', { seconds: 0 })
  await begun
  standIn.tell('timeupdate', { seconds, duration: 3600 })
  await expect.poll(() => player.currentTime).toBe(seconds)
}

describe('a Vimeo video', () => {
  test('opens at its second, is ready when Vimeo says so, and plays when Vimeo says so', async () => {
    const told = record(player, 'loadedmetadata', 'seeking', 'play', 'playing', 'seeked')
    await playing(665)
    expect(standIn.opened).toEqual(['t=665s'])
    expect(standIn.calls('setCurrentTime')).toEqual([665])
    await expect.poll(() => told).toEqual(['loadedmetadata', 'seeking', 'play', 'playing', 'seeked'])
    expect(player.status).toBe('ready')
    expect(player.duration).toBe(3600)
    expect(player.paused).toBe(false)
  })

  test('is understood when it speaks JSON', async () => {
    player.playMoment({ recording: VIMEO, seconds: 5 })
    await expect.poll(() => standIn.opened).toHaveLength(1)
    standIn.say(JSON.stringify({ event: 'ready' }))
    await expect.poll(() => player.status).toBe('ready')
  })

  test('keeps a seek that is asked too early, and only the latest', async () => {
    player.playMoment({ recording: VIMEO, seconds: 10 })
    player.playMoment({ recording: VIMEO, seconds: 600 })
    player.playMoment({ recording: VIMEO, seconds: 700 })
    await expect.poll(() => standIn.opened).toHaveLength(1)
    standIn.say({ event: 'ready' })
    await expect.poll(() => standIn.calls('setCurrentTime')).toEqual([700])
  })

  test('seeks to the second moment in the same frame', async () => {
    await playing(665)
    player.playMoment({ recording: VIMEO, seconds: 1200 })
    await expect.poll(() => standIn.calls('setCurrentTime')).toEqual([665, 1200])
    standIn.tell('timeupdate', { seconds: 667 })
    standIn.tell('timeupdate', { seconds: 1200.2 })
    await next(player, 'seeked')
    expect(player.currentTime).toBe(1200.2)
    expect(standIn.opened).toHaveLength(1)
  })

  test('is paused when it says so, and tells its end', async () => {
    await playing(665)
    player.pause()
    await expect.poll(() => standIn.calls('pause')).toHaveLength(1)
    expect(player.paused).toBe(false)
    const told = record(player, 'pause', 'ended')
    standIn.tell('ended', { seconds: 3600 })
    await next(player, 'ended')
    expect(told).toEqual(['pause', 'ended'])
    expect(player.ended).toBe(true)
  })

  test('runs at the speed that it says, not at the one that was asked for', async () => {
    await playing(665)
    player.playbackRate = 1.5
    await expect.poll(() => standIn.calls('setPlaybackRate')).toEqual([1.5])
    expect(player.playbackRate).toBe(1)
    standIn.tell('playbackratechange', { playbackRate: 1.5 })
    await next(player, 'ratechange')
    expect(player.playbackRate).toBe(1.5)
  })

  test.each([
    ['NotFoundError', 'This recording was removed or made private.'],
    ['PrivacyError', 'Its owner does not let this recording play on other sites.'],
    ['PasswordError', 'Its owner does not let this recording play on other sites.']
  ])('that cannot be opened for %s says: %s', async (name, reason) => {
    player.playMoment({ recording: VIMEO, seconds: 754 })
    await expect.poll(() => standIn.opened).toHaveLength(1)
    standIn.tell('error', { method: 'ready', name })
    await expect.element(page.getByRole('alert')).toHaveTextContent(reason)
    await expect.element(page.getByRole('link', { name: 'Open the recording at 12:34' }))
      .toHaveAttribute('href', 'https://vimeo.com/76979871#t=754s')
  })

  test('stays as it is when a speed is refused', async () => {
    await playing(665)
    standIn.tell('error', { method: 'setPlaybackRate', name: 'Error' })
    standIn.tell('timeupdate', { seconds: 670 })
    await expect.poll(() => player.currentTime).toBe(670)
    expect(player.status).toBe('ready')
  })

  test('keeps its controls when the browser refuses to play it unasked', async () => {
    player.recording = VIMEO
    const begun = player.play()
    await expect.poll(() => standIn.opened).toHaveLength(1)
    standIn.say({ event: 'ready' })
    await expect.poll(() => standIn.calls('play')).toHaveLength(1)
    standIn.tell('error', { method: 'play', name: 'NotAllowedError' })
    await expect(begun).rejects.toMatchObject({ name: 'NotAllowedError' })
    expect(player.status).toBe('ready')
  })
})

describe('the embedded page', () => {
  test('is asked to remember nothing, and opens an unlisted video by its hash', () => {
    expect(vimeoEmbedUrl({ id: '76979871', hash: 'abc123def0' }, 665.4).href)
      .toBe('https://player.vimeo.com/video/76979871?h=abc123def0&dnt=1&autoplay=1&playsinline=1#t=665s')
  })

  test('is not led astray by an id', () => {
    expect(vimeoEmbedUrl({ id: '../7?x#y' }, 0).pathname).toBe('/video/..%2F7%3Fx%23y')
  })
})
