import { css } from 'lit'

/**
 * What all in the element is measured by. Pages set the `--talk-search-*` properties; names that
 * begin with `_` are this sheet’s own, so that they meet none of the page’s.
 * Sizes of text follow the page, and widths the element's container rather than the screen.
 */
export const hostStyle = css`
  :host {
    --_accent: var(--talk-search-accent, light-dark(#3f51c7, #a3b1ff));
    --_background: var(--talk-search-background, light-dark(#fff, #17191f));
    --_text: var(--talk-search-text, light-dark(#171a21, #eceef3));
    --_muted: var(--talk-search-muted, light-dark(#596170, #a0a8b8));
    --_border: var(--talk-search-border, light-dark(#e3e6ec, #2c3039));
    --_field-border: var(--talk-search-field-border, light-dark(#878e9b, #6d7686));
    --_hover: var(--talk-search-hover, light-dark(#f4f5f9, #1e2129));
    --_mark: var(--talk-search-mark, light-dark(#ffe9a8, #5d4b16));
    --_error: var(--talk-search-error, light-dark(#b3261e, #ffb4ab));
    --_radius: var(--talk-search-radius, 12px);
    --_tint: color-mix(in srgb, var(--_accent) 10%, var(--_background));
    --_corner: calc(var(--_radius) * 0.75);
    --_gutter: 6em;
    --_shadow: var(--talk-search-shadow, 0 12px 32px -8px rgb(15 20 35 / 28%));

    display: block;
    box-sizing: border-box;
    /* A container has no width of its own, which a flex row around it would take for zero. */
    min-inline-size: min(100%, 18rem);
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--talk-search-font, inherit);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }

  /* What lies over the page has its own width. */
  :host([mode='dropdown']),
  :host([mode='modal']) {
    min-inline-size: 0;
    container-type: normal;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* Only for screen readers. */
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .search {
    position: relative;
  }

  .icon {
    display: block;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`
