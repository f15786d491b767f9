import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { evenings, post, talk } from './evening.js'
import { field, focused, indexFiles, leadsTo, leave, marks, publish, texts, titles, type, visit } from './visit.js'

afterEach(leave)

describe('typing', () => {
  beforeEach(() => {
    publish()
    visit()
  })

  test('two letters shows the talks and moments that hold a word beginning with them', async () => {
    await type('ku')
    await expect.poll(titles).toEqual([
      'Sharing Kubernetes apps: can we do better?',
      'The challenges of exposing and connecting microservices'
    ])
    expect(texts('status')).toEqual(['2 talks, 6 moments'])
  })

  test.each([
    ['kubernets', 'a letter forgotten', 'Sharing Kubernetes apps: can we do better?'],
    ['evidnece', 'two letters swapped', 'Moving to the cloud with evidence'],
    ['wojcik', 'a name without its accents', 'Observability for the impatient'],
    ['nectar', 'a company', 'Sharing Kubernetes apps: can we do better?']
  ])('%s (%s) finds its talk', async (typed, _, title) => {
    await type(typed)
    await expect.poll(() => titles()[0]).toBe(title)
  })

  test('marks what was typed in titles, names, companies and moments', async () => {
    await type('kube')
    await expect.poll(() => marks('title')).toEqual(['Kube'])
    expect(marks('moment')).toEqual(['Kube', 'Kube', 'Kube', 'Kube'])
    await userEvent.clear(field())
    await type('xavier nectar')
    await expect.poll(() => marks('speakers')).toEqual(['Xavier', 'Nectar'])
  })

  test('shows at once what the latest letters find', async () => {
    await type('mesh')
    await expect.poll(titles).toContain('Tracing requests through a service mesh')
    await userEvent.clear(field())
    await type('policy')
    await expect.poll(titles).toEqual(['Policy as code for platform teams'])
  })

  test('says who gave the talk, when and where', async () => {
    await type('tracing')
    await expect.poll(() => texts('speakers')).toEqual(['Ada Okafor, Honeyside · Jonas Weber'])
    expect(texts('event')[0]).toContain('2018')
    expect(texts('event')[0]).toContain('Cloud Native London March 2018')
  })

  test('a word that no talk holds says so, and what to try', async () => {
    await type('zeppelin')
    await expect.element(page.getByText('No talk mentions “zeppelin”').first()).toBeVisible()
    await expect.element(page.getByText('Check the spelling')).toBeVisible()
    expect(titles()).toEqual([])
  })
})

describe('a date', () => {
  test.each([
    ['en-GB', '2 December 2020'],
    ['en-US', 'December 2, 2020'],
    ['de', '2. Dezember 2020']
  ])('reads as the page’s language %s writes it: %s', async (lang, date) => {
    publish()
    visit(`<main lang="${lang}"><talk-search src="/index/"></talk-search></main>`)
    await type('evidence')
    await expect.poll(() => texts('event')[0]).toContain(date)
  })

  test('that is none, in a page of no known language, stays as written', async () => {
    publish(indexFiles([post({ title: 'Some evening', date: 'spring 2019', talks: [talk({ id: 'a#1', title: 'Kites' })] })]))
    visit('<main lang="en_GB"><talk-search src="/index/"></talk-search></main>')
    await type('kites')
    await expect.poll(() => texts('event')).toEqual(['spring 2019 Some evening'])
  })
})

describe('a line leads to', () => {
  test.each([
    ['kubernetes', 'Sharing Kubernetes apps', 'https://youtu.be/3MG3ZR6_IRM?t=3179', 'the talk’s second of its recording'],
    ['gateway', 'need an API Gateway', 'https://youtu.be/3MG3ZR6_IRM?t=1502', 'the takeaway’s own second'],
    ['gateways', 'Gateways in front', 'https://youtu.be/3MG3ZR6_IRM?t=1620', 'the chapter’s second'],
    ['telemetry', 'getting telemetry back', 'https://youtu.be/3MG3ZR6_IRM?t=3179', 'the talk’s second, when the takeaway has none'],
    ['tracing', 'Tracing requests', 'https://slides.example/tracing', 'the talk’s own page, when it was not recorded'],
    ['impatient', 'Observability', '/2018/03/06/march/', 'its post, when it has no page']
  ])('%s: “%s” leads to %s, %s', async (typed, line, href) => {
    publish()
    visit()
    await type(typed)
    await expect.poll(titles).not.toEqual([])
    expect(leadsTo(line)).toBe(href)
  })

  test('nothing, when there is nowhere to go', async () => {
    publish(indexFiles([post({ title: 'Some evening', talks: [talk({ id: 'a#1', title: 'Kites' })] })]))
    visit()
    await type('kites')
    await expect.poll(titles).toEqual(['Kites'])
    expect(leadsTo('Kites')).toBeNull()
  })

  test('a moment shows its clock only when it has a second of its own', async () => {
    publish()
    visit('<talk-search src="/index/" max-moments="9"></talk-search>')
    await type('gateway service')
    await expect.poll(() => texts('clock')).toEqual(['23:09', '25:02', '27:00'])
    await expect.poll(() => texts('moment')).toHaveLength(4)
  })
})

describe('many hits', () => {
  const many = Array.from({ length: 25 }, (_, i) => talk({ id: `many#${i}`, title: `Gardening, part ${i + 1}`, url: '/garden/' }))
  const garden = post({ title: 'A week of gardening', talks: many })

  test('are shown ten at a time, and the focus goes to the first new one', async () => {
    publish(indexFiles([garden]))
    visit()
    await type('gardening')
    await expect.poll(titles).toHaveLength(10)
    expect(texts('status')).toEqual(['25 talks'])
    await page.getByRole('button', { name: 'Show 10 more' }).click()
    await expect.poll(titles).toHaveLength(20)
    expect(focused()?.textContent).toContain(titles()[10])
  })

  test('come by themselves at the end of the page, once more were asked for', async () => {
    await page.viewport(800, 500)
    publish(indexFiles([garden]))
    visit()
    await type('gardening')
    await expect.poll(titles).toHaveLength(10)
    window.scrollTo(0, document.body.scrollHeight)
    await page.getByRole('button', { name: 'Show 10 more' }).click()
    await expect.poll(titles).toHaveLength(20)
    const line = focused()
    window.scrollTo(0, document.body.scrollHeight)
    await expect.poll(titles).toHaveLength(25)
    expect(focused()).toBe(line)
    expect(page.getByRole('button', { name: /more/ }).query()).toBeNull()
  })

  test('are few again for another query', async () => {
    publish(indexFiles([garden]))
    visit()
    await type('gardenin')
    await page.getByRole('button', { name: 'Show 10 more' }).click()
    await expect.poll(titles).toHaveLength(20)
    await type('g')
    await expect.poll(titles).toHaveLength(10)
  })

  test('are as many as the page asks for, and change when it does', async () => {
    publish(indexFiles([garden, ...evenings]))
    const search = visit('<talk-search src="/index/" max-hits="2" max-moments="1"></talk-search>')
    await type('gardening kubernetes')
    await expect.poll(titles).toHaveLength(2)
    search.setAttribute('max-hits', '4')
    await expect.poll(titles).toHaveLength(4)
    search.setAttribute('max-hits', 'plenty')
    await expect.poll(titles).toHaveLength(10)
    await userEvent.clear(field())
    await type('telemetry kubernetes')
    await expect.poll(() => texts('moment')).toHaveLength(2)
    search.removeAttribute('max-moments')
    await expect.poll(() => texts('moment')).toHaveLength(4)
  })
})

describe('a long moment', () => {
  test('begins near its first marked word when that would be out of sight', async () => {
    publish()
    visit()
    await type('manipulate')
    await expect.poll(() => texts('moment')).toEqual([
      'Takeaway WebAssembly is the future of Envoy. It will allow people to extend Envoy to manipulate requests coming from the edge or between the services'
    ])
    await userEvent.clear(field())
    await type('transformations')
    await expect.poll(() => texts('moment')[0]).toMatch(/^25:02 ?Takeaway … .{20,60}transformations/)
  })
})
