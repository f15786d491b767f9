import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitDemo, type VisitedDemo } from './visited-demo.js'

let demo: VisitedDemo
beforeAll(async () => {
  demo = await visitDemo()
})
afterAll(() => demo.leave())

test('two hundred times opened, searched, narrowed, played, read and closed leaves no node and no listener behind', { timeout: 240_000 }, async () => {
  const { page } = await demo.visit('features/modal.html')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const count = async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') }
  }
  const visits = (times: number) =>
    page.evaluate(async n => {
      const search = document.querySelector('talk-search') as HTMLElementTagNameMap['talk-search']
      const settled = () => new Promise(resolve => setTimeout(resolve))
      const said = async () => [{ talk: '', start: 65, end: 80, text: 'One second more.', times: [0, 65] }]
      for (let i = 0; i < n; i++) {
        await search.open()
        const first = () => search.shadowRoot?.querySelector('[part~="title"]')?.textContent ?? ''
        search.query = 'kubernetes'
        while (!first().includes('Kubernetes')) await settled()
        const choose = () => search.shadowRoot?.querySelector<HTMLElement>('[part~="facet-value"] input')?.click()
        choose()
        while (!search.shadowRoot?.querySelector('[part~="filter"]')) await settled()
        choose()
        while (search.shadowRoot?.querySelector('[part~="filter"]')) await settled()
        search.query = 'leap second'
        while (!first().includes('leap second')) await settled()
        search.shadowRoot?.querySelector<HTMLElement>('a.line')?.click()
        const player = () => search.shadowRoot?.querySelector('talk-player')
        while (!player()?.shadowRoot?.querySelector('video')) await settled()
        // The demo's talks have none of their own.
        while (!player()?.shadowRoot?.querySelector('#pane:not([hidden]) [part~="transcript"]')) {
          Object.assign(player() ?? {}, { said, pane: 'transcript' })
          await settled()
        }
        Object.assign(player() ?? {}, { pane: '' })
        search.query = ''
        await settled()
        search.close()
        await settled()
      }
    }, times)
  await visits(20)
  const before = await count()
  await visits(200)
  const after = await count()
  // A few more or fewer are what a browser does for itself; each visit that left one node would leave 200.
  expect(after.nodes - before.nodes).toBeLessThan(100)
  expect(after.listeners - before.listeners).toBeLessThan(50)
  await page.close()
})
