import { css } from 'lit'

/** The looks of the row of matches; colours are the player's. */
export const matchStripStyle = css`
  .strip {
    position: relative;
    padding-inline: 0.5rem;
    cursor: pointer;
  }

  .track {
    position: relative;
    block-size: 2rem;
    background: linear-gradient(var(--player-line), var(--player-line)) center / 100% 0.25rem no-repeat;
  }

  .mark {
    position: absolute;
    inset-block: 0.375rem;
    inline-size: 0.375rem;
    margin-inline-start: -0.1875rem;
    padding: 0;
    border: 0;
    border-radius: 0.1875rem;
    background: color-mix(in oklab, var(--player-accent) 75%, var(--player-base));
    pointer-events: none;
  }

  .mark[aria-current],
  .mark:focus-visible {
    inset-block: 0.125rem;
    background: var(--player-accent);
  }

  .now {
    position: absolute;
    inset-block: 0;
    inline-size: 2px;
    margin-inline-start: -1px;
    background: var(--player-text);
    pointer-events: none;
  }

  .count {
    margin-block-end: 0.375rem;
  }

  .count,
  .hint {
    overflow: hidden;
    color: var(--player-quiet);
    font-size: 0.8125rem;
    line-height: 1.4;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* What the mark with the focus says, in place of the count. */
  .hint {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 100%;
    display: none;
    background: var(--player-base);
    color: var(--player-text);
  }

  .hint b {
    font-variant-numeric: tabular-nums;
  }

  .mark:focus-visible + .hint {
    display: block;
  }

  @media (pointer: coarse) {
    .track {
      block-size: 2.75rem;
    }
  }

  @media (forced-colors: active) {
    .track {
      background: none;
      border-block-end: 1px solid CanvasText;
    }

    .mark {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .mark[aria-current],
    .mark:focus-visible,
    .now {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`
