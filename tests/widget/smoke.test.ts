import { expect, test } from 'vitest'
test('runs in a browser', () => { expect(navigator.userAgent).toContain('Chrome') })
