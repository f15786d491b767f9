import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { mountPlayer, VIDEO, YOUTUBE } from './mounted-player.js'

afterEach(() => document.body.replaceChildren())

function requests(): string[] {
  return performance.getEntriesByType('resource').map(entry => entry.name)
}

describe('before the visitor plays', () => {
  test.each([
    ['a media file', VIDEO],
    ['a YouTube video', YOUTUBE]
  ])('requests nothing for %s', async (_, recording) => {
    performance.clearResourceTimings()
    const player = mountPlayer({ recording, talkTitle: 'Exposing microservices' })
    player.currentTime = 30
    await player.updateComplete
    // A round trip of our own shows that a request would have been seen by now.
    await fetch('?a-request-of-the-test')
    await expect.poll(requests).toEqual([expect.stringContaining('?a-request-of-the-test')])
  })

  test('of a media file, nothing is requested; after, the file is', async () => {
    performance.clearResourceTimings()
    const player = mountPlayer({ recording: VIDEO })
    await player.play()
    await expect.poll(requests).toContain(VIDEO.url)
  })

  test.each([
    ['https://youtu.be/3MG3ZR6_IRM?t=1389', 'Play “Exposing microservices” from 23:09', 'Plays from YouTube'],
    ['https://youtu.be/3MG3ZR6_IRM', 'Play “Exposing microservices”', 'Plays from YouTube'],
    ['/talks/may.mp4?t=1h2m3s', 'Play “Exposing microservices” from 1:02:03', 'Plays from this site'],
    ['https://media.example.org/may.mp3', 'Play “Exposing microservices”', 'Plays from media.example.org']
  ])('%s shows the button %s', async (src, name, source) => {
    mountPlayer({ src, talkTitle: 'Exposing microservices' })
    await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible()
    await expect.element(page.getByText(source)).toBeVisible()
  })

  test.each([
    ['shows a picture of its own site', '/posters/may.svg', [expect.stringContaining('/posters/may.svg')]],
    ['does not ask another site for a picture', 'https://i.ytimg.example/may.jpg', []],
    ['passes over what is no address', 'https://:80', []]
  ])('%s', async (_, poster, loaded) => {
    performance.clearResourceTimings()
    const player = mountPlayer({ recording: YOUTUBE, talkTitle: 'Exposing microservices', poster })
    await expect.element(page.getByRole('button', { name: 'Play “Exposing microservices”' })).toBeVisible()
    await fetch('?a-request-of-the-test')
    // Whichever is answered first.
    await expect.poll(requests).toHaveLength(loaded.length + 1)
    expect(requests()).toEqual(expect.arrayContaining([...loaded, expect.stringContaining('?a-request-of-the-test')]))
    expect([...(player.shadowRoot?.querySelectorAll('img') ?? [])].map(({ src }) => new URL(src).pathname)).toEqual(loaded.length > 0 ? [poster] : [])
  })

  test('offers to play a recording without a title', async () => {
    mountPlayer({ src: 'https://youtu.be/3MG3ZR6_IRM?t=67' })
    await expect.element(page.getByRole('button', { name: 'Play the recording from 1:07', exact: true })).toBeVisible()
  })

  test('shows where a seek would begin', async () => {
    const player = mountPlayer({ recording: YOUTUBE })
    player.currentTime = 665
    await expect.element(page.getByRole('button', { name: 'Play the recording from 11:05' })).toBeVisible()
  })

  test('shows markup in a title as text', async () => {
    const talkTitle = '<img src=x onerror="document.title = \'taken\'"> & "quotes"'
    mountPlayer({ recording: YOUTUBE, talkTitle })
    await expect.element(page.getByText(talkTitle)).toBeVisible()
    await expect.element(page.getByRole('button', { name: `Play “${talkTitle}”`, exact: true })).toBeVisible()
    expect(page.getByRole('img').query()).toBe(null)
  })
})

describe('the play button', () => {
  test('plays on a click', async () => {
    const player = mountPlayer({ src: `${VIDEO.url}#t=20` })
    await page.getByRole('button', { name: 'Play the recording from 0:20' }).click()
    await expect.poll(() => player.paused).toBe(false)
    await expect.poll(() => player.status).toBe('ready')
  })

  test.each(['{Enter}', ' '])('is reached by Tab and plays on the key "%s"', async key => {
    const player = mountPlayer({ src: `${VIDEO.url}#t=20` })
    await player.updateComplete
    await userEvent.tab()
    expect(document.activeElement).toBe(player)
    await userEvent.keyboard(key)
    await expect.poll(() => player.paused).toBe(false)
  })

  test('hands its focus to the recording, so that the keyboard stays with it', async () => {
    const player = mountPlayer({ src: `${VIDEO.url}#t=20` })
    await player.updateComplete
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => player.status).toBe('ready')
    expect(document.activeElement).toBe(player)
  })
})
