import { decodeString } from 'micromark-util-decode-string'

/** The characters that a text's entities stand for, `&amp;` in HTML and captions. All of HTML's are known: files hold them where only some are allowed. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g, decodeString) : text
}
