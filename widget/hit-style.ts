import { css } from 'lit'

/** The looks of a talk that was found. Colours and measures come from `talk-search-style.ts`. */
export const hitStyle = css`
  /* Along the line that plays, or is active. */
  :host {
    --_edge: inset 3px 0 var(--_accent);
  }

  :host(:dir(rtl)) {
    --_edge: inset -3px 0 var(--_accent);
  }

  .hits {
    border-block-start: 1px solid var(--_border);
    animation: arrive 0.16s ease-out;
  }

  /* Hits below the edge of the window cost no time until they are scrolled to. */
  .hit {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9rem;
    padding-block: 10px 12px;
    border-block-end: 1px solid var(--_border);
  }

  .head {
    position: relative;
    padding: 8px 16px;
    border-radius: var(--_corner);
  }

  .line {
    display: grid;
    grid-template-columns: var(--_gutter) minmax(0, 1fr);
    color: inherit;
    text-decoration: none;
    text-wrap: pretty;
    scroll-margin-block: 24px;
  }

  a.line {
    outline: none;
  }

  /* The whole head follows the link of its title. */
  a.title::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_corner);
  }

  a.title:focus-visible::after,
  a.moment:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .title-text {
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.4;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    align-self: start;
    gap: 6px;
    min-block-size: 26px;
    padding-inline: 9px;
    border: 1px solid transparent;
    border-radius: 999px;
    background: var(--_tint);
    color: var(--_accent);
    font-size: 0.8125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  .chip.page {
    padding: 0;
    background: none;
    color: var(--_muted);
  }

  .play-icon {
    inline-size: 9px;
    block-size: 9px;
    fill: currentcolor;
  }

  .about {
    margin-inline-start: var(--_gutter);
    color: var(--_muted);
  }

  .speakers {
    margin-block-start: 2px;
    font-size: 0.9375em;
  }

  .speaker {
    color: var(--_text);
  }

  .event {
    font-size: 0.875em;
  }

  /* At the end of the head, where it leaves nothing behind should it fail. */
  .head:has(.poster) {
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr) auto;
    column-gap: 16px;
  }

  .poster {
    grid-area: 1 / 2 / span 2;
    object-fit: cover;
    border: 1px solid var(--_border);
    border-radius: var(--_corner);
    background: var(--_hover);
  }

  /* As many lines as are said here, then an ellipsis. */
  .event,
  .moment-text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
  }

  /* An ellipsis would cut off where a name in the other direction begins. */
  :host(:dir(rtl)) .event {
    display: block;
  }

  time::after,
  .length::after {
    content: ' · ';
  }


  .moment {
    min-block-size: 44px;
    align-items: baseline;
    padding: 10px 16px;
    border-radius: var(--_corner);
  }

  .moment-text {
    font-size: 0.9375em;
    -webkit-line-clamp: 3;
  }

  .clock {
    padding-inline-start: 25px;
    color: var(--_accent);
    font-size: 0.8125em;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }

  .dot {
    justify-self: end;
    margin-inline-end: 12px;
    color: var(--_muted);
  }

  /* Seen, and not said. */
  .dot::before {
    content: '•' / '';
  }

  .kind {
    margin-inline-end: 4px;
    color: var(--_muted);
    font-size: 0.875em;
  }

  mark {
    margin-inline: -1px;
    padding-inline: 1px;
    border-radius: 3px;
    background: var(--_mark);
    color: inherit;
  }

  a[aria-current] .chip {
    border-color: currentcolor;
  }

  .head:has(a.title[aria-current]),
  a.moment[aria-current] {
    background: var(--_tint);
    box-shadow: var(--_edge);
  }

  @media (hover: hover) {
    .moment {
      min-block-size: 0;
      padding-block: 6px;
    }

    .head:has(a.title:not([aria-current]):hover),
    a.moment:not([aria-current]):hover {
      background: var(--_hover);
    }

    a.title:hover .title-text {
      text-decoration: underline 1px;
      text-underline-offset: 3px;
    }
  }

  .more {
    inline-size: 100%;
    margin-block: 16px 8px;
  }

  @container (max-width: 34rem) {
    .head,
    .moment {
      padding-inline: 8px;
    }

    .title {
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 12px;
    }

    .title .chip {
      order: 1;
    }

    .about {
      margin: 0;
    }

    /* Below the clock, which is made as wide so that no line of the title reaches under it. */
    .head:has(.poster) .title {
      grid-area: 1 / 1 / auto / span 2;
    }

    .head:has(.poster) .chip {
      min-inline-size: 80px;
      justify-content: center;
    }

    .poster {
      inline-size: 80px;
      block-size: 45px;
      margin-block-start: 32px;
    }

    .moment {
      --_gutter: 3.75em;
    }

    .moment:has(.dot) {
      --_gutter: 1.125em;
    }

    .clock,
    .dot {
      padding: 0;
      justify-self: start;
    }

    .moment-text {
      -webkit-line-clamp: 4;
    }
  }

  /* Those that nobody has scrolled to are not there yet. */
  @media print {
    .poster {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .head:has(a.title[aria-current]),
    a.moment[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
