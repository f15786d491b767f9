import { afterEach, describe, expect, test, vi } from 'vitest'
import { mountPlayer, next, record, SOUND, VIDEO } from './mounted-player.js'

afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

describe('a media file', () => {
  test.each([
    ['a video', VIDEO],
    ['sound alone', SOUND]
  ])('plays %s from the asked second', async (_, recording) => {
    const player = mountPlayer()
    player.playMoment({ recording, seconds: 23, title: 'Exposing microservices' })
    await next(player, 'playing')
    expect(Math.abs(player.currentTime - 23)).toBeLessThan(0.3)
    expect(player.duration).toBeCloseTo(60, 0)
    expect(player.paused).toBe(false)
    expect(player.status).toBe('ready')
  })

  test('takes the second moment of the same recording without loading it again', async () => {
    const player = mountPlayer()
    const loads = record(player, 'loadedmetadata')
    player.playMoment({ recording: VIDEO, seconds: 5 })
    await next(player, 'playing')
    const arrived = next(player, 'seeked')
    player.playMoment({ recording: { ...VIDEO }, seconds: 41 })
    await arrived
    expect(Math.abs(player.currentTime - 41)).toBeLessThan(0.3)
    expect(loads).toEqual(['loadedmetadata'])
  })

  test('goes on playing after a moment that is asked for while it is paused', async () => {
    const player = mountPlayer()
    player.playMoment({ recording: VIDEO, seconds: 5 })
    await next(player, 'playing')
    const paused = next(player, 'pause')
    player.pause()
    await paused
    const playing = next(player, 'playing')
    player.playMoment({ recording: VIDEO, seconds: 30 })
    await playing
    expect(player.paused).toBe(false)
  })

  test('loads another recording at its own second', async () => {
    const player = mountPlayer()
    player.playMoment({ recording: VIDEO, seconds: 5 })
    await next(player, 'playing')
    player.playMoment({ recording: SOUND, seconds: 50 })
    await next(player, 'playing')
    expect(Math.abs(player.currentTime - 50)).toBeLessThan(0.3)
    expect(player.recording).toEqual(SOUND)
  })

  test('of moments asked for before the file is there, plays the latest', async () => {
    const player = mountPlayer()
    const loads = record(player, 'loadedmetadata')
    for (const seconds of [10, 20, 37]) player.playMoment({ recording: VIDEO, seconds })
    expect(player.currentTime).toBe(37)
    await next(player, 'playing')
    expect(Math.abs(player.currentTime - 37)).toBeLessThan(0.3)
    expect(loads).toEqual(['loadedmetadata'])
  })

  test('goes where it was asked to while the file had just arrived, not back to where it was to begin', async () => {
    const player = mountPlayer()
    // The file's length is told just before its metadata are.
    player.addEventListener('durationchange', () => (player.currentTime = 41), { once: true })
    player.playMoment({ recording: VIDEO, seconds: 5 })
    await next(player, 'playing')
    expect(Math.abs(player.currentTime - 41)).toBeLessThan(0.3)
  })

  test('of two recordings asked for at once, plays the latest and tells nothing of the other', async () => {
    const player = mountPlayer()
    const told = record(player, 'loadedmetadata', 'playing', 'error')
    player.playMoment({ recording: VIDEO, seconds: 10 })
    player.playMoment({ recording: SOUND, seconds: 20 })
    await next(player, 'playing')
    expect(Math.abs(player.currentTime - 20)).toBeLessThan(0.3)
    expect(told).toEqual(['loadedmetadata', 'playing'])
  })

  test('waits for its place in the page when a moment is asked for before that', async () => {
    const player = document.createElement('talk-player')
    player.playMoment({ recording: VIDEO, seconds: 12 })
    expect(player.status).toBe('facade')
    document.body.append(player)
    await next(player, 'playing')
    expect(Math.abs(player.currentTime - 12)).toBeLessThan(0.3)
  })

  test('tells its events by the names of media elements, to its own listeners only', async () => {
    const player = mountPlayer({ recording: VIDEO })
    const told = record(player, 'play', 'loadedmetadata', 'durationchange', 'playing', 'pause', 'ended')
    const bubbled = vi.fn()
    document.body.addEventListener('playing', bubbled)
    await player.play()
    player.currentTime = 59.8
    await next(player, 'ended')
    expect(told).toEqual(expect.arrayContaining(['play', 'loadedmetadata', 'durationchange', 'playing', 'ended']))
    expect(told.indexOf('loadedmetadata')).toBeLessThan(told.indexOf('playing'))
    expect(player.ended).toBe(true)
    expect(bubbled).not.toHaveBeenCalled()
  })

  test('keeps its controls and shows no fault when the browser refuses to play unasked', async () => {
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(new DOMException('no gesture', 'NotAllowedError'))
    const player = mountPlayer({ recording: VIDEO })
    const told = record(player, 'error')
    await expect(player.play()).rejects.toThrow('no gesture')
    expect(player.status).toBe('ready')
    expect(player.paused).toBe(true)
    expect(told).toEqual([])
  })

  test('falls silent when it leaves the page, and goes on from there when it is back', async () => {
    const player = mountPlayer({ talkTitle: 'Exposing microservices' })
    player.playMoment({ recording: VIDEO, seconds: 30 })
    await next(player, 'playing')
    player.remove()
    expect(player.paused).toBe(true)
    expect(player.status).toBe('facade')
    document.body.append(player)
    expect(player.status).toBe('facade')
    await player.play()
    expect(Math.abs(player.currentTime - 30)).toBeLessThan(1)
  })
})

describe('src', () => {
  test('takes the time out of the URL', async () => {
    const player = mountPlayer({ src: `${VIDEO.url}#t=17` })
    expect(player.currentTime).toBe(17)
    await player.play()
    expect(Math.abs(player.currentTime - 17)).toBeLessThan(0.3)
  })

  test('with another time for the recording that plays only seeks', async () => {
    const player = mountPlayer({ src: `${VIDEO.url}#t=17` })
    const loads = record(player, 'loadedmetadata')
    await player.play()
    const arrived = next(player, 'seeked')
    player.setAttribute('src', `${VIDEO.url}#t=44`)
    await arrived
    expect(Math.abs(player.currentTime - 44)).toBeLessThan(0.3)
    expect(loads).toEqual(['loadedmetadata'])
  })

  test('taken away leaves the player empty', () => {
    const player = mountPlayer({ src: `${VIDEO.url}#t=17` })
    player.removeAttribute('src')
    player.src = ''
    expect(player.recording).toBe(null)
    expect(player.status).toBe('empty')
  })
})

test('refuses to play outside of a page, and says what to do', async () => {
  const player = document.createElement('talk-player')
  player.recording = VIDEO
  await expect(player.play()).rejects.toThrow('Add <talk-player> to the page')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses to seek to %s', seconds => {
  const player = mountPlayer({ recording: VIDEO })
  expect(() => { player.currentTime = seconds }).toThrow(`got ${seconds}`)
})
