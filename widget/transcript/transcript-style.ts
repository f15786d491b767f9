import { css } from 'lit'

/** The looks of the transcript; colours and measures are the player's. */
export const transcriptStyle = css`
  .transcript {
    display: grid;
    gap: 0.5rem;
  }

  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    padding: 0.75rem 0.5rem;
    color: var(--player-quiet);
  }

  .finder {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }

  /* 16 pixels, or iOS zooms in. */
  .find {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.625rem;
    border: 1px solid color-mix(in oklab, var(--player-text) 50%, var(--player-base));
    border-radius: 0.5rem;
    background: var(--player-base);
    color: inherit;
    font: inherit;
    font-size: 1rem;
  }

  .find::placeholder {
    color: var(--player-quiet);
    opacity: 1;
  }

  .place {
    color: var(--player-quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .tool:disabled {
    color: color-mix(in oklab, var(--player-text) 45%, var(--player-base));
    cursor: default;
  }

  .said {
    position: relative;
    max-block-size: var(--talk-player-pane-size, 18rem);
    overflow: auto;
    overscroll-behavior: contain;
    padding-inline-end: 0.25rem;
    font-size: 0.9375rem;
    line-height: 1.6;
  }

  /* Only what is near the box is laid out and drawn. */
  .paragraph {
    display: grid;
    grid-template-columns: 3rem minmax(0, 1fr);
    gap: 0.5rem;
    align-items: baseline;
    padding-block: 0.25rem;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8rem;
  }

  .paragraph .at {
    font-size: 0.8125rem;
  }

  .line {
    padding-block: 0.125rem;
    border-radius: 0.25rem;
    cursor: pointer;
    user-select: text;
    -webkit-user-select: text;
  }

  @media (hover: hover) {
    .line:hover {
      background: color-mix(in oklab, var(--player-text) 8%, var(--player-base));
    }
  }

  .line[aria-current] {
    background: color-mix(in oklab, var(--player-accent) 20%, var(--player-base));
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }

  .line:focus-visible {
    outline-offset: 0;
  }

  .who {
    font-weight: 650;
  }

  .who::after {
    content: ':';
  }

  .said mark {
    border-radius: 0.1875rem;
    background: light-dark(#ffe08a, #6b5200);
    color: inherit;
  }

  .said mark[data-current] {
    outline: 2px solid currentColor;
  }

  .foot-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }

  .foot-bar .tool {
    border-color: var(--player-line);
  }

  .chosen {
    color: var(--player-quiet);
    font-variant-numeric: tabular-nums;
  }

  @media (pointer: coarse) {
    .find {
      min-block-size: 2.75rem;
    }

    .line {
      padding-block: 0.375rem;
      line-height: 2;
    }
  }

  @media (forced-colors: active) {
    .line[aria-current] {
      outline: 2px solid Highlight;
    }

    .said mark {
      background: Mark;
      color: MarkText;
    }
  }
`
