import { css } from 'lit'

/** The looks of the places over the page: the list and the dialog. */
export const placeStyle = css`
  /* The list over the page */

  .popup {
    position: absolute;
    z-index: var(--talk-search-layer, 10);
    inset-block-start: calc(100% + 6px);
    inset-inline-start: 0;
    inline-size: max(100%, min(36rem, 100vw - 1rem));
    padding-inline: 8px;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: var(--_shadow);
    container-type: inline-size;
  }

  .popup.player-only .status-line,
  .popup.player-only .results,
  .popup.player-only .start {
    display: none;
  }

  .popup .held,
  dialog .held {
    min-block-size: 0;
  }

  .option {
    cursor: pointer;
  }

  .option:hover {
    background: var(--_hover);
  }

  .option[aria-selected='true'] {
    background: var(--_tint);
    box-shadow: var(--_edge);
  }

  /* The dialog */

  dialog {
    inline-size: min(48rem, 100vw - 2rem);
    max-inline-size: none;
    max-block-size: min(84vh, 56rem);
    margin-block-start: 8vh;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  dialog::backdrop {
    background: var(--talk-search-backdrop, rgb(10 12 18 / 55%));
  }

  .dialog-body {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
  }

  .dialog-head {
    display: flex;
    gap: 4px;
    padding: 8px;
    border-block-end: 1px solid var(--_border);
  }

  .dialog-head .field {
    flex: 1;
    min-inline-size: 0;
  }

  .dialog-head .close {
    align-self: center;
  }

  .dialog-scroll {
    flex: 1;
    min-block-size: 12rem;
    padding-inline: 8px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  @media (max-width: 34rem) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
