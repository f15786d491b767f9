import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { archiveEmbedUrl, peertubeEmbedUrl } from '../../../widget/player/embed-urls.js'
import { EmbedSurface } from '../../../widget/player/embed-surface.js'
import { SURFACES } from '../../../widget/player/surfaces.js'
import { mountPlayer, next, VIDEO } from './mounted-player.js'

afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

const requests = () => performance.getEntriesByType('resource').map(({ name }) => name)

describe('an HLS playlist', () => {
  const PLAYLIST = { provider: 'file', url: new URL('lost.m3u8', import.meta.url).href } as const

  test('brings its program only where the browser cannot play it, and only then', async () => {
    vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('')
    performance.clearResourceTimings()
    const player = mountPlayer()
    player.playMoment({ recording: VIDEO, seconds: 3 })
    await next(player, 'playing')
    expect(requests().filter(name => name.includes('hls'))).toEqual([])
    player.playMoment({ recording: PLAYLIST, seconds: 754, title: 'Exposing microservices' })
    await next(player, 'error')
    expect(requests().filter(name => name.includes('attach-hls'))).toHaveLength(1)
    expect(player.status).toBe('unavailable')
    await expect.element(page.getByRole('alert')).toHaveTextContent('This recording was removed or made private.')
    await expect.element(page.getByRole('link', { name: 'Open the recording at 12:34' })).toBeVisible()
  })

  test('is left to a browser that can', async () => {
    vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('maybe')
    performance.clearResourceTimings()
    const player = mountPlayer()
    player.playMoment({ recording: PLAYLIST, seconds: 754 })
    expect(player.shadowRoot?.querySelector('video')?.src ?? '').toBe('')
    await player.updateComplete
    expect(player.shadowRoot?.querySelector('video')?.src).toBe(PLAYLIST.url)
    expect(requests().filter(name => name.includes('attach-hls'))).toEqual([])
  })
})

describe('the embedded page', () => {
  test('of PeerTube begins at its second and shares nobody’s address with other viewers', () => {
    const url = peertubeEmbedUrl({ host: 'tube.example', id: '9c9de5e8-0a1e-484a-b099-e80766180a6d' }, 665.4)
    expect(url.href).toBe('https://tube.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=665s&autoplay=1&p2p=0&warningTitle=0')
  })

  test('of the Internet Archive begins at its second', () => {
    expect(archiveEmbedUrl({ id: 'a-talk' }, 665.4).href).toBe('https://archive.org/embed/a-talk?start=665&autoplay=1')
  })

  test('is loaded anew for another second, and never said to play', async () => {
    const told: string[] = []
    const page = (seconds: number) => new URL(`data:text/html,<title>${seconds}</title>`)
    const surface = new EmbedSurface(page, { seconds: 5, title: 'Exposing microservices', tell: event => told.push(event) })
    document.body.append(surface.element)
    await surface.play()
    surface.currentTime = 40
    expect(surface.element.src).toContain('40')
    expect(surface.currentTime).toBe(40)
    expect(surface.paused).toBe(true)
    expect(told).toEqual(['loadedmetadata'])
  })

  test('falls silent when it is paused, and plays again from its second', async () => {
    const page = (seconds: number) => new URL(`data:text/html,<title>${seconds}</title>`)
    const surface = new EmbedSurface(page, { seconds: 5, title: 'Exposing microservices', tell: () => {} })
    document.body.append(surface.element)
    await surface.play()
    surface.pause()
    expect(surface.element.src).toBe('about:blank')
    await surface.play()
    expect(surface.element.src).toContain('5')
  })
})

test('a file of an archived item plays as a file', () => {
  const opened = SURFACES.archive?.({ provider: 'archive', id: 'a-talk/talk.mp4' }, { seconds: 0, title: '', tell: () => {} })
  expect(opened instanceof Promise ? null : opened?.element).toHaveProperty('src', 'https://archive.org/download/a-talk/talk.mp4')
  if (opened && !(opened instanceof Promise)) opened.close()
})

test('a PeerTube host that is none is not contacted', async () => {
  const player = mountPlayer()
  player.playMoment({ recording: { provider: 'peertube', host: 'tube.example:99999', id: 'x' }, seconds: 3 })
  expect(player.status).toBe('unavailable')
  await expect.element(page.getByRole('alert')).toHaveTextContent('The address of this recording cannot be played.')
})
