import { css } from 'lit'

/** The looks of what stands below the picture; colours and measures are the player's. */
export const toolsStyle = css`
  .tools {
    margin-block-start: 0.625rem;
    font-size: 0.875rem;
  }

  #pane {
    margin-block-start: 0.5rem;
  }

  .tools [hidden] {
    display: none;
  }

  .bar,
  .pair {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
  }

  .bar {
    gap: 0.25rem 0.5rem;
  }

  .tools > .copied {
    padding-inline: 0.5rem;
  }

  .panes {
    margin-inline-start: auto;
  }

  .tool {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-block-size: 2rem;
    padding: 0.125rem 0.5rem;
    border: 1px solid transparent;
    border-radius: 0.5rem;
    background: transparent;
    color: var(--player-text);
    font: inherit;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  .tool:hover,
  .toggle[aria-expanded='true'] {
    background: color-mix(in oklab, var(--player-text) 8%, var(--player-base));
  }

  .tool[aria-disabled] {
    color: color-mix(in oklab, var(--player-text) 45%, var(--player-base));
    cursor: default;
  }

  .icon-only {
    min-inline-size: 2rem;
    justify-content: center;
    padding-inline: 0.375rem;
  }

  .icon-only:dir(rtl) .tool-icon {
    scale: -1 1;
  }

  select.tool {
    border-color: color-mix(in oklab, var(--player-text) 50%, var(--player-base));
    background: var(--player-base);
    color-scheme: inherit;
  }

  .speed {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    color: var(--player-quiet);
  }

  .resume {
    border-color: var(--player-accent);
    background: color-mix(in oklab, var(--player-accent) 12%, var(--player-base));
  }

  .tool-icon {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .toggle[aria-expanded='true'] .tool-icon {
    rotate: 180deg;
  }

  .copied {
    color: var(--player-quiet);
    overflow-wrap: anywhere;
  }

  .copied p {
    margin-block-start: 0.5rem;
  }

  .copied code {
    padding: 0.125rem 0.375rem;
    border-radius: 0.25rem;
    background: color-mix(in oklab, var(--player-text) 8%, var(--player-base));
    color: var(--player-text);
    user-select: all;
  }

  .moments {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    align-content: start;
    max-block-size: var(--talk-player-pane-size, 18rem);
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    list-style: none;
  }

  /* One column of clocks, as wide as the widest. */
  .moments li,
  .moment {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }

  .moment {
    column-gap: 0.625rem;
    align-items: baseline;
    padding: 0.375rem 0.5rem;
    border-inline-start: 0.1875rem solid transparent;
    border-radius: 0.375rem;
    color: inherit;
    text-decoration: none;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }

  .moment[href]:hover {
    background: color-mix(in oklab, var(--player-text) 6%, var(--player-base));
  }

  .moment[aria-current] {
    border-color: var(--player-accent);
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    background: color-mix(in oklab, var(--player-accent) 12%, var(--player-base));
  }

  .at {
    color: var(--player-quiet);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .moment:focus-visible {
    outline-offset: -0.1875rem;
  }

  /* On a phone the names are heard, not seen: the tools fit in one row. */
  @container (inline-size < 30rem) {
    .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .bar {
      gap: 0.25rem;
    }
  }

  /* What does not fit beside the tools has a row of its own. */
  @container (inline-size < 26rem) {
    select.tool {
      padding-inline: 0.25rem;
    }

    .panes {
      flex: 1 0 auto;
    }

    .panes .tool {
      flex: 1;
      justify-content: center;
    }
  }

  @media (pointer: coarse) {
    .tool {
      justify-content: center;
      min-block-size: 2.75rem;
      min-inline-size: 2.75rem;
    }

    /* Below 16 pixels iOS zooms in on a choice. */
    select.tool {
      font-size: 1rem;
    }

    .moment {
      min-block-size: 2.75rem;
      align-items: center;
    }
  }

  @media (forced-colors: active) {
    .tool,
    .moment {
      border: 1px solid ButtonText;
    }

    .moment[aria-current] {
      border: 2px solid Highlight;
    }

    .tool[aria-disabled] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`
