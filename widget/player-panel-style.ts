import { css } from 'lit'

/** The looks of the panel that plays. Colours and measures come from `talk-search-style.ts`. */
export const playerPanelStyle = css`
  .player {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin-block-end: 16px;
    padding: 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: 0 8px 24px -8px rgb(15 20 35 / 22%);
    animation: arrive 0.16s ease-out;
  }

  .player-head {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block-end: 6px;
    padding-inline-start: 8px;
  }

  .player-words {
    flex: 1;
    min-inline-size: 0;
    line-height: 1.35;
  }

  .player-words p {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
  }

  .player-title {
    font-size: 0.9375em;
    font-weight: 600;
  }

  .player-speakers {
    color: var(--_muted);
    font-size: 0.8125em;
  }

  talk-player {
    --talk-player-accent: var(--_accent);
    --talk-player-background: var(--_background);
    --talk-player-color: var(--_text);
    --talk-player-radius: calc(var(--_radius) - 4px);

    display: block;
    aspect-ratio: 16 / 9;
  }

  /* The panel's head has said it. */
  talk-player::part(title) {
    display: none;
  }

  /* Where there is room it lies beside the picture; a part of the player learns of the search's width by this alone. */
  talk-player::part(pane) {
    position: var(--_pane, static);
    inset-block: 72px 0;
    inset-inline: calc(100% + 8px) calc(-200% / 3);
  }

  /* What gets the focus is scrolled to below the player that stays at the top. */
  .playing .line {
    scroll-margin-block-start: calc(56.25cqi + 200px);
  }

  /* With the moments or the transcript open it would hide the hits. */
  @container (width < 44rem) {
    .player:has([pane^='m']) {
      position: static;
    }
  }

  @container (width < 56rem) {
    .player:has([pane^='t']) {
      position: static;
    }
  }

  /* Its buttons are larger for fingers. */
  @media (pointer: coarse) {
    .playing .line {
      scroll-margin-block-start: calc(56.25cqi + 260px);
    }
  }

  @media (max-height: 30rem) {
    .player {
      position: static;
    }

    .playing .line {
      scroll-margin-block-start: 24px;
    }
  }

  /* Wide enough for words beside the picture, which would else hide most of the hits. */
  @container (34rem < width < 56rem) {
    .player {
      display: grid;
      grid-template-columns: 60% minmax(0, 1fr);
      gap: 8px;
    }

    talk-player {
      grid-row: 1;
    }

    .player-head {
      align-items: start;
    }

    .player-words {
      padding-block-start: 10px;
    }

    .player:not(:has([pane^='m'])) .player-words p {
      -webkit-line-clamp: 4;
    }

    .playing .line {
      scroll-margin-block-start: calc(34cqi + 160px);
    }
  }

  /* And for the moments below those words. */
  @container (44rem <= width < 56rem) {
    p.player-title {
      -webkit-line-clamp: 2;
    }

    [pane^='m'] {
      --_pane: absolute;
      --talk-player-pane-size: 100%;

      position: relative;
    }
  }

  @container (min-width: 56rem) {
    .playing {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(22rem, 42%);
      align-items: start;
      gap: 24px;
    }

    .playing .player {
      grid-column: 2;
      inset-block-start: 16px;
      max-block-size: calc(100dvh - 32px);
      margin: 0;
      overflow: auto;
    }

    .playing .results {
      grid-row: 1;
      grid-column: 1;
    }

    .playing .line {
      scroll-margin-block-start: 24px;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .hits,
    .player {
      animation: none;
    }
  }
`
