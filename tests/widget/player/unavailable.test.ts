import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { MISSING, mountPlayer, mountThatFails, mountWithFewSurfaces, next, VIDEO, VIMEO } from './mounted-player.js'

afterEach(() => document.body.replaceChildren())

describe('a file that cannot be loaded', () => {
  test('says so, links to it at its second, and tells an error', async () => {
    const player = mountPlayer({ talkTitle: 'Exposing microservices' })
    player.playMoment({ recording: MISSING, seconds: 754 })
    await next(player, 'error')
    expect(player.status).toBe('unavailable')
    await expect.element(page.getByRole('alert')).toHaveTextContent('The file could not be loaded')
    await expect.element(page.getByRole('link', { name: 'Open the recording at 12:34' }))
      .toHaveAttribute('href', `${MISSING.url}#t=754`)
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  })

  test('gives way to one that can', async () => {
    const player = mountPlayer()
    player.playMoment({ recording: MISSING, seconds: 754 })
    await next(player, 'error')
    player.playMoment({ recording: VIDEO, seconds: 9 })
    await next(player, 'playing')
    expect(player.status).toBe('ready')
    await expect.poll(() => page.getByRole('alert').query()).toBe(null)
  })

  test('is tried again by the next moment in it', async () => {
    const player = mountPlayer()
    player.playMoment({ recording: MISSING, seconds: 754 })
    await next(player, 'error')
    player.playMoment({ recording: MISSING, seconds: 800 })
    expect(player.status).toBe('loading')
    await next(player, 'error')
    await expect.element(page.getByRole('link', { name: 'Open the recording at 13:20' })).toBeVisible()
  })

  test('keeps the keyboard in the player', async () => {
    const player = mountPlayer({ recording: MISSING })
    await page.getByRole('button').click()
    await expect.poll(() => player.status).toBe('unavailable')
    await player.updateComplete
    expect(document.activeElement).toBe(player)
  })

  test('keeps the keyboard in the player when it fails before the reason can be told', async () => {
    const player = mountThatFails({ recording: MISSING })
    await page.getByRole('button').click()
    await expect.element(page.getByRole('alert')).toBeVisible()
    expect(document.activeElement).toBe(player)
    expect(player.shadowRoot?.activeElement).toBe(page.getByRole('link').element())
  })
})

describe('a recording of a provider that we cannot play', () => {
  test('is a link to its second', async () => {
    const player = mountWithFewSurfaces()
    player.playMoment({ recording: VIMEO, seconds: 754, title: 'Exposing microservices' })
    expect(player.status).toBe('elsewhere')
    await expect.element(page.getByRole('link', { name: 'Open the recording at 12:34' }))
      .toHaveAttribute('href', 'https://vimeo.com/76979871#t=754s')
    await expect.element(page.getByText('Plays on Vimeo, not on this page.')).toBeVisible()
  })

  test('cannot be played by hand either', async () => {
    await expect(mountWithFewSurfaces({ recording: VIMEO }).play()).rejects.toMatchObject({ name: 'NotSupportedError' })
  })
})

describe('an address that must not be followed', () => {
  test.each([
    'javascript:alert(1)//talk.mp4',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:video/mp4,talk.mp4',
    'file:///etc/talk.mp4',
    'blob:https://example.org/talk.mp4'
  ])('%s is neither played nor linked to', async url => {
    const player = mountPlayer()
    player.playMoment({ recording: { provider: 'file', url }, seconds: 3 })
    expect(player.status).toBe('unavailable')
    await expect.element(page.getByRole('alert')).toHaveTextContent('The address of this recording cannot be played.')
    expect(page.getByRole('link').query()).toBe(null)
    expect(page.getByRole('button').query()).toBe(null)
    await expect(player.play()).rejects.toMatchObject({ name: 'NotSupportedError' })
  })

  test.each(['javascript:alert(1)', 'https://example.org/an-article'])('the src %s is said to be none', async src => {
    mountPlayer({ src })
    await expect.element(page.getByRole('alert')).toBeVisible()
    expect(page.getByRole('link').query()).toBe(null)
  })
})
