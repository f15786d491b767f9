import { css } from 'lit'

/**
 * `light-dark()` follows the `color-scheme` of the page (or of an ancestor), so a page that is only light
 * gets a light player even at night.
 */
export const talkPlayerStyle = css`
  :host {
    --player-accent: var(--talk-player-accent, var(--talk-search-accent, light-dark(#3f51c7, #a3b1ff)));
    /* Black on a light accent, white on a dark one. */
    --player-on-accent: var(--talk-player-on-accent,
      oklch(from var(--player-accent) clamp(0.16, (0.68 - l) * 1000, 1) 0 0));
    --player-base: var(--talk-player-background, var(--talk-search-background, light-dark(#fff, #17191f)));
    --player-text: var(--talk-player-color, var(--talk-search-text, light-dark(#171a21, #eceef3)));
    --player-quiet: color-mix(in oklab, var(--player-text) 78%, var(--player-base));
    --player-line: color-mix(in oklab, var(--player-text) 14%, transparent);
    --player-gap: clamp(0.75rem, 3.6cqi, 1.75rem);
    display: block;
    container-type: inline-size;
    font-family: var(--talk-player-font, var(--talk-search-font, inherit));
    font-size: 1rem;
    line-height: 1.4;
    color: var(--player-text);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  p {
    margin: 0;
  }

  .panel {
    position: relative;
    display: grid;
    overflow: clip;
    aspect-ratio: var(--talk-player-aspect-ratio, 16 / 9);
    border-radius: var(--talk-player-radius, var(--talk-search-radius, 0.75rem));
    background:
      repeating-radial-gradient(circle closest-corner at 50% 50%,
        transparent 0 1.9rem,
        color-mix(in oklab, var(--player-accent) 10%, transparent) 2rem 2.06rem,
        transparent 2.16rem),
      radial-gradient(circle farthest-corner at 50% 50%,
        color-mix(in oklab, var(--player-accent) 19%, var(--player-base)),
        color-mix(in oklab, var(--player-accent) 4%, var(--player-base)) 72%);
  }

  /* Above the frame, so that a dark video has an edge on a dark page. */
  .panel::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--player-line);
    border-radius: inherit;
    pointer-events: none;
  }

  iframe,
  video,
  .poster {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: inherit;
  }

  .poster {
    object-fit: cover;
  }

  /* Words on a picture have a ground of their own. */
  .poster ~ * > :is(.title, #source) {
    align-self: start;
    padding: 0.1rem 0.5rem;
    border-radius: 0.5rem;
    background: var(--player-base);
  }

  .cover {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    display: flex;
    flex-direction: column;
    gap: 0.5rem;
    padding: var(--player-gap);
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }

  /* A video without a picture lets the panel show through; the controls below it stay in reach. */
  video ~ .cover {
    pointer-events: none;
  }

  button {
    cursor: pointer;
  }

  .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    max-inline-size: 34ch;
    font-size: clamp(1rem, 0.72rem + 1.9cqi, 1.625rem);
    font-weight: 650;
    line-height: 1.25;
    text-align: match-parent;
    letter-spacing: -0.012em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .disc {
    position: absolute;
    inset: 0;
    margin: auto;
    display: grid;
    place-items: center;
    inline-size: clamp(3.25rem, 13cqi, 5.5rem);
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--player-accent);
    color: var(--player-on-accent);
    box-shadow: 0 0.5rem 1.5rem color-mix(in oklab, var(--player-accent) 38%, transparent);
    transition: scale 160ms ease-out;
  }

  .disc svg {
    inline-size: 46%;
    fill: currentColor;
  }

  .cover:hover .disc {
    scale: 1.06;
  }

  .cover:active .disc {
    scale: 0.97;
  }

  .foot {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: var(--player-gap);
    pointer-events: none;
    color: var(--player-quiet);
    font-size: 0.8125rem;
  }

  .foot > :last-child {
    margin-inline-start: auto;
    overflow-wrap: anywhere;
  }

  .clock {
    flex: none;
    padding: 0.1rem 0.5rem;
    border-radius: 1rem;
    background: color-mix(in oklab, var(--player-text) 9%, var(--player-base));
    color: var(--player-text);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  :focus-visible {
    outline: 0.1875rem solid var(--player-text);
    outline-offset: 0.125rem;
  }

  /* What fills the panel is ringed inside it: the panel clips what stands out. */
  .panel > :focus-visible {
    outline-offset: -0.25rem;
  }

  @container (inline-size < 26rem) {
    .disc {
      inset: auto;
      inset-inline-start: var(--player-gap);
      inset-block-end: var(--player-gap);
      margin: 0;
    }

    .foot {
      min-block-size: calc(3.25rem + 2 * var(--player-gap));
      padding-inline-start: calc(4rem + var(--player-gap));
    }

    .foot > :last-child {
      margin-inline-start: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .disc {
      transition: none;
    }

    .cover:hover .disc,
    .cover:active .disc {
      scale: none;
    }
  }

  @media (forced-colors: active) {
    .panel {
      background: Canvas;
    }

    .panel::after {
      border-color: CanvasText;
    }

    .disc {
      border: 2px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }

    .clock {
      border: 1px solid currentColor;
    }
  }
`
