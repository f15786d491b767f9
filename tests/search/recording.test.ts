import { describe, expect, test } from 'vitest'
import { momentUrl, parseRecordingUrl, recordingKey, type Recording } from '../../search/recording.js'

const youtube = (id = 'AbCdEfGhIj1'): Recording => ({ provider: 'youtube', id })
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
    ['https://vimeo.com/123456#t=65s', { provider: 'vimeo', id: '123456' }, 65],
    ['https://player.vimeo.com/video/123456', { provider: 'vimeo', id: '123456' }, null],
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
    [file('/media/clock.webm'), 65, '/media/clock.webm#t=65']
  ])('of %j at %d s is %s', (recording, seconds, url) => {
    expect(momentUrl(recording, seconds)).toBe(url)
  })

  test('leads back to the same recording and second', () => {
    for (const recording of [youtube(), { provider: 'vimeo', id: '9' }, file('/a.webm')] as const) {
      expect(parseRecordingUrl(momentUrl(recording, 65))).toEqual({ recording, start: 65 })
    }
  })

  test('two recordings share a key only when they are the same', () => {
    const keys = [youtube(), youtube('AbCdEfGhIj2'), file('/a.webm'), file('/b.webm'), { provider: 'vimeo', id: 'AbCdEfGhIj1' } as const]
    expect(new Set(keys.map(recordingKey)).size).toBe(keys.length)
  })
})
