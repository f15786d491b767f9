import { describe, expect, test } from 'vitest'
import { momentUrl, parseRecordingUrl, recordingKey, type Recording } from '../../search/recording.js'

const youtube = (id = 'AbCdEfGhIj1'): Recording => ({ provider: 'youtube', id })
const vimeo: Recording = { provider: 'vimeo', id: '123456' }
const peertube = (id = '9c9de5e8-0a1e-484a-b099-e80766180a6d'): Recording => ({ provider: 'peertube', host: 'tube.example', id })
const archive = (id = 'cloud-evening_2020'): Recording => ({ provider: 'archive', id })
const file = (url: string): Recording => ({ provider: 'file', url })

describe('a recording URL', () => {
  test.each<[string, Recording, number | null]>([
    ['https://www.youtube.com/watch?v=AbCdEfGhIj1', youtube(), null],
    ['https://www.youtube.com/watch?v=AbCdEfGhIj1&t=1h2m3s', youtube(), 3723],
    ['https://youtu.be/AbCdEfGhIj1', youtube(), null],
    ['https://youtu.be/AbCdEfGhIj1?t=1389', youtube(), 1389],
    ['https://youtu.be/AbCdEfGhIj1?si=QQbK&t=12', youtube(), 12],
    ['https://youtu.be/AbCdEfGhIj1#t=90', youtube(), 90],
    ['https://www.youtube.com/embed/AbCdEfGhIj1?start=7', youtube(), 7],
    ['https://www.youtube.com/embed/v=AbCdEfGhIj1', youtube(), null],
    ['https://www.youtube-nocookie.com/embed/-hcHhQKJF3U', youtube('-hcHhQKJF3U'), null],
    ['https://www.youtube.com/live/AbCdEfGhIj1?feature=share&t=719', youtube(), 719],
    ['https://m.youtube.com/shorts/AbCdEfGhIj1', youtube(), null],
    ['//www.youtube.com/embed/AbCdEfGhIj1', youtube(), null],
    ['https://www.youtube.com/watch?feature=share&v=AbCdEfGhIj1&list=PLx&t=5', youtube(), 5],
    ['https://www.youtube.com/watch?v=AbCdEfGhIj1&amp;t=12m5s', youtube(), 725],
    ['https://www.youtube.com/watch?v=AbCdEfGhIj1&#038;start=7', youtube(), 7],
    ['https://www.youtube.com/watch?time_continue=9&v=AbCdEfGhIj1', youtube(), 9],
    ['https://www.youtube.com/watch?v=AbCdEfGhIj1?t=65', youtube(), 65],
    ['https://www.youtube.com/watch?v=AbCdEfGhIj1#t=1m30s', youtube(), 90],
    ['https://youtu.be/AbCdEfGhIj1&t=1h2m3s', youtube(), 3723],
    ['https://youtu.be/AbCdEfGhIj1?t=12&si=QQbK', youtube(), 12],
    ['https://youtu.be/-hcHhQKJF3U?t=1:05', youtube('-hcHhQKJF3U'), 65],
    ['https://www.youtu.be/AbCdEfGhIj1/', youtube(), null],
    ['http://youtube.com/v/AbCdEfGhIj1&hl=en_US', youtube(), null],
    ['https://www.youtube.com/e/AbCdEfGhIj1', youtube(), null],
    ['https://music.youtube.com/watch?v=AbCdEfGhIj1', youtube(), null],
    ['www.youtube.com/watch?v=AbCdEfGhIj1&t=12', youtube(), 12],
    ['youtu.be/AbCdEfGhIj1?t=12', youtube(), 12],
    ['https://vimeo.com/123456#t=65s', vimeo, 65],
    ['https://vimeo.com/123456#t=1m5s', vimeo, 65],
    ['vimeo.com/123456', vimeo, null],
    ['https://vimeo.com/123456/0a1b2c3d4e#t=7s', { ...vimeo, hash: '0a1b2c3d4e' }, 7],
    ['https://vimeo.com/channels/staffpicks/123456', vimeo, null],
    ['https://vimeo.com/showcase/99/video/123456', vimeo, null],
    ['https://player.vimeo.com/video/123456', vimeo, null],
    ['https://player.vimeo.com/video/123456?h=0a1b2c3d4e&title=0', { ...vimeo, hash: '0a1b2c3d4e' }, null],
    ['https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=1m5s', peertube('kkGMgK9ZtnKfYAgnEtQxbv'), 65],
    ['https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d', peertube(), null],
    ['https://tube.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=65', peertube(), 65],
    ['https://archive.org/details/cloud-evening_2020?start=65', archive(), 65],
    ['https://www.archive.org/embed/cloud-evening_2020', archive(), null],
    ['https://archive.org/details/cloud-evening_2020/second.mp4', archive('cloud-evening_2020/second.mp4'), null],
    ['https://archive.org/download/cloud-evening_2020/a.mp4', file('https://archive.org/download/cloud-evening_2020/a.mp4'), null],
    ['https://cdn.example/live/evening.m3u8', file('https://cdn.example/live/evening.m3u8'), null],
    ['https://cdn.example/evening.m4a?a=1&amp;b=2#t=10,20', file('https://cdn.example/evening.m4a?a=1&b=2'), 10],
    ['https://cdn.example/talks/a.mp4?x=1#t=3', file('https://cdn.example/talks/a.mp4?x=1'), 3],
    ['/media/clock.webm#t=1:05', file('/media/clock.webm'), 65],
    ['../clock.mp3', file('../clock.mp3'), null]
  ])('%s', (url, recording, start) => {
    expect(parseRecordingUrl(url)).toEqual({ recording, start })
  })

  test.each([
    '',
    'https://www.youtube.com/playlist?list=PLj6h78yzYM2PpmMA',
    'https://www.youtube.com/embed/too-short',
    'https://www.youtube.com/embed/videoseries?list=PLj6h78yzYM2PpmMA',
    'https://www.youtube.com/embed/live_stream?channel=UC4R8DWoMoI7CAwX8',
    'https://www.youtube.com/attribution_link?u=%2Fwatch%3Fv%3DAbCdEfGhIj1',
    'https://youtu.be/AbCdEfGhIj1x',
    'https://vimeo.com/showcase/123456',
    'https://vimeo.com/event/123456',
    'https://tube.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv',
    '/w/kkGMgK9ZtnKfYAgnEtQxbv',
    'https://archive.org/search?query=x',
    'example.org/watch?v=AbCdEfGhIj1',
    'https://notyoutube.com/watch?v=AbCdEfGhIj1',
    'https://example.org/page',
    'javascript:alert(1)//.mp4',
    'data:video/mp4;base64,AAAA',
    'http://['
  ])('%j is none', url => {
    expect(parseRecordingUrl(url)).toBeNull()
  })
})

describe('a moment’s link', () => {
  test.each<[Recording, number, string]>([
    [youtube(), 665.9, 'https://youtu.be/AbCdEfGhIj1?t=665'],
    [{ provider: 'vimeo', id: '9' }, 65, 'https://vimeo.com/9#t=65s'],
    [{ provider: 'vimeo', id: '9', hash: '0a1b2c3d4e' }, 65, 'https://vimeo.com/9/0a1b2c3d4e#t=65s'],
    [peertube(), 65, 'https://tube.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=65s'],
    [archive(), 65, 'https://archive.org/details/cloud-evening_2020?start=65'],
    [file('/media/clock.webm'), 65, '/media/clock.webm#t=65']
  ])('of %j at %d s is %s', (recording, seconds, url) => {
    expect(momentUrl(recording, seconds)).toBe(url)
  })

  test('leads back to the same recording and second', () => {
    for (const recording of [youtube(), vimeo, { ...vimeo, hash: '0a1b2c3d4e' }, peertube(), archive(), file('/a.webm')] as const) {
      expect(parseRecordingUrl(momentUrl(recording, 65))).toEqual({ recording, start: 65 })
    }
  })

  test('two recordings share a key only when they are the same', () => {
    const keys = [youtube(), youtube('AbCdEfGhIj2'), peertube(), archive(), archive('b'), file('/a.webm'), file('/b.webm'), { provider: 'vimeo', id: 'AbCdEfGhIj1' } as const]
    expect(new Set(keys.map(recordingKey)).size).toBe(keys.length)
  })
})
