/** Whether an address is safe to follow: of the web, or within the site. */
export function isSafeAddress(address: unknown): address is string {
  if (typeof address !== 'string' || address === '') return false
  return /^https?:\/\//i.test(address) ? URL.canParse(address) : URL.canParse(address, 'https://relative.invalid/') && !URL.canParse(address)
}
