import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { TalkPlayer } from '../../../widget/player/talk-player.js'
import { youtubeEmbedUrl } from '../../../widget/player/youtube-embed-url.js'
import { YouTubeSurface } from '../../../widget/player/youtube-surface.js'
import { mountWithStandIn, next, record, YOUTUBE } from './mounted-player.js'
import { YouTubeStandIn } from './youtube-stand-in.js'

const OTHER = { provider: 'youtube', id: 'dQw4w9WgXcQ' } as const

let standIn: YouTubeStandIn
let player: TalkPlayer

beforeEach(() => {
  standIn = new YouTubeStandIn()
  player = mountWithStandIn(standIn)
})

afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
  standIn.close()
})

/** The video is loaded, ready and playing. */
async function playing(seconds: number): Promise<void> {
  player.playMoment({ recording: YOUTUBE, seconds, title: 'Exposing microservices' })
  await expect.poll(() => standIn.heard).toContainEqual(expect.objectContaining({ event: 'listening' }))
  standIn.say('initialDelivery', { currentTime: 0, duration: 7200, playerState: -1 })
  standIn.say('onReady')
  const begun = next(player, 'playing')
  standIn.say('infoDelivery', { playerState: 1 })
  standIn.say('infoDelivery', { currentTime: seconds })
  await begun
  await expect.poll(() => standIn.commands('playVideo')).toHaveLength(1)
}

describe('a YouTube video', () => {
  test('opens at its second and is ready when YouTube says so', async () => {
    const told = record(player, 'loadedmetadata', 'durationchange', 'play', 'playing', 'seeking', 'seeked')
    await playing(1389)
    await expect.poll(() => told.at(-1)).toBe('seeked')
    expect(told).toEqual(['durationchange', 'loadedmetadata', 'seeking', 'play', 'playing', 'seeked'])
    expect(standIn.opened).toEqual([{ id: YOUTUBE.id, start: 1389 }])
    expect(standIn.commands('seekTo')).toEqual([])
    expect(player.status).toBe('ready')
    expect(player.currentTime).toBe(1389)
    expect(player.duration).toBe(7200)
  })

  test('is asked to listen until it answers, however late its script runs, and then no more', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const asked = () => standIn.heard.filter(message => message.event === 'listening').length
    player.playMoment({ recording: YOUTUBE, seconds: 5 })
    await expect.poll(asked).toBe(1)
    vi.advanceTimersByTime(2000)
    await expect.poll(asked).toBe(9)
    standIn.say('onReady')
    await expect.poll(() => player.status).toBe('ready')
    vi.advanceTimersByTime(2000)
    player.pause()
    // Messages keep their order: had it been asked again, that would have come before this.
    await expect.poll(() => standIn.commands('pauseVideo')).toHaveLength(1)
    expect(asked()).toBe(9)
  })

  test('seeks to the second moment in the same frame', async () => {
    await playing(1389)
    player.playMoment({ recording: YOUTUBE, seconds: 2000 })
    await expect.poll(() => standIn.commands('seekTo')).toEqual([[2000, true]])
    expect(standIn.opened).toHaveLength(1)
    expect(player.currentTime).toBe(2000)
  })

  test('does not fall back to where it was when an old position arrives after a seek', async () => {
    await playing(1389)
    player.currentTime = 2000
    standIn.say('infoDelivery', { currentTime: 1390 })
    standIn.say('infoDelivery', { duration: 7201 })
    await next(player, 'durationchange')
    expect(player.currentTime).toBe(2000)
    const arrived = next(player, 'seeked')
    standIn.say('infoDelivery', { currentTime: 2000.4 })
    await arrived
    expect(player.currentTime).toBe(2000.4)
  })

  test('keeps a seek that is asked too early, and only the latest', async () => {
    player.playMoment({ recording: YOUTUBE, seconds: 10 })
    await expect.poll(() => standIn.opened).toHaveLength(1)
    player.playMoment({ recording: YOUTUBE, seconds: 600 })
    player.playMoment({ recording: YOUTUBE, seconds: 700 })
    expect(player.currentTime).toBe(700)
    standIn.say('onReady')
    await expect.poll(() => standIn.commands('playVideo')).toHaveLength(1)
    expect(standIn.commands('seekTo')).toEqual([[700, true]])
    expect(standIn.opened).toHaveLength(1)
  })

  test('is renamed for another talk in the same recording', async () => {
    await playing(1389)
    player.playMoment({ recording: YOUTUBE, seconds: 4000, title: 'Testing in production' })
    await expect.element(page.getByTitle('Testing in production')).toBeVisible()
    await expect.element(page.getByRole('group', { name: 'Testing in production' })).toBeVisible()
  })

  test('falls silent when the player is moved in the page, and opens again where it was', async () => {
    await playing(1389)
    standIn.say('infoDelivery', { currentTime: 1500.5 })
    await next(player, 'timeupdate')
    await expect.poll(() => player.currentTime).toBe(1500.5)
    document.body.append(player)
    expect(player.status).toBe('facade')
    await page.getByRole('button', { name: 'Play “Exposing microservices” from 25:00' }).click()
    await expect.poll(() => standIn.opened.at(-1)).toEqual({ id: YOUTUBE.id, start: 1500 })
    standIn.say('onReady')
    await expect.poll(() => player.status).toBe('ready')
  })

  test('gives way to another video at its own second', async () => {
    await playing(1389)
    player.playMoment({ recording: OTHER, seconds: 42.9 })
    await expect.poll(() => standIn.opened).toEqual([{ id: YOUTUBE.id, start: 1389 }, { id: OTHER.id, start: 42 }])
  })

  test('is paused and played by commands, and says itself whether it plays', async () => {
    await playing(1389)
    player.pause()
    await expect.poll(() => standIn.commands('pauseVideo')).toHaveLength(1)
    expect(player.paused).toBe(false)
    const paused = next(player, 'pause')
    standIn.say('infoDelivery', { playerState: 2 })
    await paused
    expect(player.paused).toBe(true)
    const again = player.play()
    await expect.poll(() => standIn.commands('playVideo')).toHaveLength(2)
    standIn.say('onStateChange', 1)
    await again
    expect(player.paused).toBe(false)
  })

  test('tells its end', async () => {
    await playing(1389)
    const told = record(player, 'pause', 'ended')
    standIn.say('infoDelivery', { playerState: 0 })
    await next(player, 'ended')
    expect(told).toEqual(['pause', 'ended'])
    expect(player.ended).toBe(true)
  })

  test('stays as it is when the browser refuses to play it unasked', async () => {
    player.recording = YOUTUBE
    const begun = player.play()
    await expect.poll(() => standIn.opened).toHaveLength(1)
    standIn.say('onReady')
    standIn.say('onAutoplayBlocked')
    await expect(begun).rejects.toMatchObject({ name: 'NotAllowedError' })
    expect(player.status).toBe('ready')
    expect(player.paused).toBe(true)
  })

  test.each([
    [2, 'The address of this recording cannot be played.'],
    [5, 'This browser could not play the recording.'],
    [100, 'This recording was removed or made private.'],
    [101, 'Its owner does not let this recording play on other sites.'],
    [150, 'Its owner does not let this recording play on other sites.'],
    [153, 'YouTube plays only for pages that say where they are']
  ])('that fails with code %i says: %s', async (code, reason) => {
    player.playMoment({ recording: YOUTUBE, seconds: 1389 })
    await expect.poll(() => standIn.opened).toHaveLength(1)
    const failed = next(player, 'error')
    standIn.say('onError', code)
    await failed
    expect(player.status).toBe('unavailable')
    await expect.element(page.getByRole('alert')).toHaveTextContent(reason)
    await expect.element(page.getByRole('link', { name: 'Open the recording at 23:09' }))
      .toHaveAttribute('href', 'https://youtu.be/3MG3ZR6_IRM?t=1389')
  })

  test('that failed is opened again on request', async () => {
    player.playMoment({ recording: YOUTUBE, seconds: 1389 })
    await expect.poll(() => standIn.opened).toHaveLength(1)
    standIn.say('onError', 5)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => standIn.opened).toEqual([{ id: YOUTUBE.id, start: 1389 }, { id: YOUTUBE.id, start: 1389 }])
    standIn.say('onReady')
    await expect.poll(() => player.status).toBe('ready')
  })
})

describe('a frame that keeps silent', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    player.playMoment({ recording: YOUTUBE, seconds: 1389 })
    vi.advanceTimersByTime(8000)
    vi.useRealTimers()
    await expect.poll(() => standIn.opened).toHaveLength(1)
  })

  test('stays, with a link beside it', async () => {
    expect(player.status).toBe('slow')
    await expect.element(page.getByTitle('Recording')).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Open the recording at 23:09' })).toBeVisible()
  })

  test('is ready all the same when it speaks at last', async () => {
    standIn.say('onReady')
    await expect.poll(() => player.status).toBe('ready')
    await expect.poll(() => page.getByRole('link').query()).toBe(null)
  })

  test('is loaded anew for another moment, since it would not hear a seek', async () => {
    player.playMoment({ recording: YOUTUBE, seconds: 2000 })
    await expect.poll(() => standIn.opened.at(-1)).toEqual({ id: YOUTUBE.id, start: 2000 })
  })
})

describe('a message that is not from the player', () => {
  beforeEach(() => playing(1389))

  test.each([
    ['the page itself', () => window.postMessage(JSON.stringify({ event: 'onError', info: 100 }))],
    ['the frame, gone to another origin', () => standIn.sayFromAnotherOrigin('onError', 100)]
  ])('is ignored when it comes from %s', async (_, say) => {
    const arrived = new Promise<MessageEvent>(resolve => {
      addEventListener('message', event => String(event.data).includes('onError') && resolve(event))
    })
    say()
    await arrived
    expect(player.status).toBe('ready')
  })

  test('is ignored when it makes no sense', async () => {
    standIn.say('infoDelivery', { currentTime: 'soon', duration: null, playerState: {} })
    standIn.say('infoDelivery', 7)
    standIn.say('onError', 'all of them')
    standIn.say('infoDelivery', { currentTime: 1391 })
    await next(player, 'timeupdate')
    await expect.poll(() => player.currentTime).toBe(1391)
    expect(player.status).toBe('ready')
  })
})

describe('the embedded page', () => {
  test('is the one that sets no cookie before playback, with the second and our origin', () => {
    expect(youtubeEmbedUrl('3MG3ZR6_IRM', 1389.7, 'https://meetup.example').href).toBe(
      'https://www.youtube-nocookie.com/embed/3MG3ZR6_IRM?enablejsapi=1&autoplay=1&start=1389&playsinline=1&rel=0' +
      '&origin=https%3A%2F%2Fmeetup.example'
    )
  })

  test.each(['../watch', 'a?autoplay=0', 'a#b', '"><script>'])('is not led astray by the id %s', id => {
    const url = youtubeEmbedUrl(id, 0, 'https://meetup.example')
    expect(url.pathname).toMatch(/^\/embed\/[^/]+$/)
    expect(url.searchParams.get('autoplay')).toBe('1')
    expect(url.hash).toBe('')
  })

  test('is let to play and go full screen, and told who embeds it', () => {
    const surface = new YouTubeSurface(new URL('https://www.youtube-nocookie.com/embed/3MG3ZR6_IRM'), {
      seconds: 0, title: 'Exposing microservices', tell: () => {}
    })
    expect(surface.element.allow).toBe('autoplay; encrypted-media; fullscreen; picture-in-picture')
    expect(surface.element.allowFullscreen).toBe(true)
    expect(surface.element.referrerPolicy).toBe('strict-origin-when-cross-origin')
    expect(surface.element.title).toBe('Exposing microservices')
    surface.close()
  })
})
