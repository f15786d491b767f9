import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { post, talk } from './evening.js'
import { indexFiles, leadsTo, leave, marks, publish, texts, titles, type, visit } from './visit.js'

afterEach(leave)

const MARKUP = '<img src=x onerror="document.title=\'taken\'"> kites & <b>strings</b>'

test('markup in titles, names, takeaways and event names is shown as it is written', async () => {
  const speakers = [{ name: `${MARKUP} Kim`, affiliation: MARKUP }]
  const hostile = talk({ id: 'a#1', title: MARKUP, speakers, takeaways: [{ text: MARKUP, start: null }] })
  publish(indexFiles([post({ title: MARKUP, talks: [hostile] })]))
  visit()
  await type('kites')
  await expect.poll(titles).toEqual([MARKUP])
  expect(texts('speakers')).toEqual([`${MARKUP} Kim, ${MARKUP}`])
  expect(texts('event')).toEqual([MARKUP])
  expect(texts('moment')).toEqual([`Takeaway ${MARKUP}`])
  await expect.poll(() => marks('title')).toEqual(['kites'])
  expect(page.getByRole('img').query()).toBeNull()
  expect(document.title).not.toBe('taken')
})

test('markup in a query is only looked for', async () => {
  publish()
  visit()
  await type('<img src=x onerror=alert>')
  await expect.element(page.getByText('No talk mentions “<img src=x onerror=alert>”').first()).toBeVisible()
})

test.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,hello', 'vbscript:x', 'java\nscript:alert(1)'])(
  'a talk whose every address is %j is no link, and nothing that plays',
  async url => {
    const recording = { provider: 'file', url } as const
    const hostile = talk({ id: 'a#1', title: 'Kites', url, recording, start: 5, takeaways: [{ text: 'Fly kites', start: 7 }] })
    publish(indexFiles([post({ title: 'Some evening', url, talks: [hostile] })]))
    visit()
    await type('kites')
    await expect.poll(titles).toEqual(['Kites'])
    expect(leadsTo('Kites')).toBeNull()
    expect(leadsTo('Fly kites')).toBeNull()
    expect(page.getByRole('link').query()).toBeNull()
  }
)

test('a recording that must not be followed leaves the talk its post', async () => {
  const recording = { provider: 'file', url: 'javascript:alert(1)//' } as const
  publish(indexFiles([post({ title: 'Some evening', url: '/kites/', talks: [talk({ id: 'a#1', title: 'Kites', recording, start: 5 })] })]))
  visit()
  await type('kites')
  await expect.poll(titles).toEqual(['Kites'])
  expect(leadsTo('Kites')).toBe('/kites/')
})
