import { css } from 'lit'

/** The looks of what surrounds hits, in the page and over it. Colours and measures come from `field-style.ts`. */
export const findingStyle = css`
  .status.loading,
  .skeleton {
    visibility: hidden;
    animation: late 0s 0.15s forwards;
  }

  .keys {
    display: none;
    flex: none;
    font-size: 0.875em;
  }

  .skeleton {
    border-block-start: 1px solid var(--_border);
  }

  .skeleton i {
    display: grid;
    align-content: center;
    gap: 12px;
    block-size: 96px;
    padding-inline: calc(var(--_gutter) + 16px) 16px;
    border-block-end: 1px solid var(--_border);
  }

  .skeleton i::before,
  .skeleton i::after {
    content: '';
    inline-size: 70%;
    block-size: 14px;
    border-radius: 7px;
    background: var(--_border);
  }

  .skeleton i::after {
    inline-size: 35%;
    block-size: 10px;
  }

  /* The rest of a word lies over the input, as its text does. */

  .completion {
    position: absolute;
    inset-block: 0;
    inset-inline: 48px 52px;
    overflow: hidden;
    align-content: center;
    color: var(--_muted);
    font-size: max(1.0625em, 16px);
    pointer-events: none;
    white-space: pre;
  }

  .typed {
    visibility: hidden;
  }

  .sort {
    flex: none;
    min-block-size: 28px;
    max-inline-size: 50%;
    margin-block: -4px;
    padding-inline: 6px;
    border: 1px solid transparent;
    border-radius: var(--_corner);
    background: none;
    color: inherit;
    font: inherit;
  }

  .sort option {
    background: var(--_background);
    color: var(--_text);
  }

  .sort:hover {
    border-color: var(--_border);
  }

  :where(button, select, .needle):focus-visible,
  .recall[aria-selected='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .button.quiet {
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }

  .button.quiet:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  .field .button {
    margin-inline-end: 3px;
  }

  .button.small {
    min-block-size: 32px;
    padding-inline: 8px;
    font-size: 0.875em;
  }

  /* Recent searches */

  .section-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-inline: 16px 4px;
  }

  h2 {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .section-title {
    padding: 8px 16px;
  }

  .recent {
    margin-block-end: 12px;
  }

  .recent li,
  .recent-line {
    display: flex;
  }

  .recall {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
    min-block-size: 44px;
    padding-inline: 16px;
    border: 0;
    border-radius: var(--_corner);
    background: none;
    color: var(--_text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .recall .icon {
    flex: none;
    color: var(--_muted);
  }

  .recall:hover,
  .recall:focus-visible,
  .recall[aria-selected='true'] {
    background: var(--_hover);
  }

  .start {
    padding: 0 16px 12px;
  }

  .suggestion {
    padding: 4px 16px 12px;
  }

  .suggestion span {
    display: inline-block;
    margin-inline-end: 8px;
  }

  .state-icon {
    display: grid;
    flex: none;
    place-items: center;
    align-self: start;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--_hover);
  }

  .trouble .state-icon {
    background: color-mix(in srgb, var(--_error) 10%, var(--_background));
    color: var(--_error);
  }

  .state .suggestion {
    padding: 0 0 4px;
  }

  .word {
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-decoration: underline 1px;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }

  @container (max-width: 34rem) {
    .status-line {
      flex-wrap: wrap;
      gap: 0 8px;
      padding-inline: 8px;
      font-size: 0.8125em;
    }

    .skeleton i,
    .start,
    .suggestion {
      padding-inline: 8px;
    }
  }

  @container (min-width: 34rem) {
    .keys {
      display: block;
      margin-inline-start: auto;
    }
  }

  @media (hover: none) {
    .keys {
      display: none !important;
    }
  }

  @media (pointer: coarse) {
    .sort,
    .word,
    .button.small {
      min-block-size: 44px;
    }
  }

  @media print {
    .tools,
    .facets,
    .sort,
    .keys,
    .recent,
    .more,
    .player {
      display: none !important;
    }
  }
`
