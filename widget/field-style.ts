import { css } from 'lit'

/** The field, the button that opens a dialog, and what is said where there are no hits. */
export const fieldStyle = css`
  /* The field */

  .field {
    position: relative;
    display: flex;
    align-items: center;
    min-block-size: 52px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: 0 1px 2px rgb(15 20 35 / 6%);
  }

  .field:hover {
    border-color: var(--_muted);
  }

  .field:has(input:focus-visible) {
    border-color: var(--_accent);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--_accent) 16%, transparent);
  }

  .field-icon {
    position: absolute;
    inset-inline-start: 16px;
    color: var(--_muted);
    pointer-events: none;
  }

  .field:focus-within .field-icon {
    color: var(--_accent);
  }

  input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 50px;
    padding: 0 8px;
    padding-inline-start: 48px;
    border: 0;
    border-radius: inherit;
    outline: none;
    background: none;
    color: inherit;
    font: inherit;
    /* Below 16 px iOS zooms the page in. */
    font-size: max(1.0625em, 16px);
    appearance: none;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .field.loading::after {
    content: '';
    position: absolute;
    inset-inline-start: 17px;
    inline-size: 18px;
    block-size: 18px;
    border: 2px solid var(--_border);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    background: var(--_background);
    box-shadow: 0 0 0 3px var(--_background);
    visibility: hidden;
    animation: turn 0.8s linear infinite, late 0s 0.15s forwards;
  }

  .button {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_corner);
    background: var(--_background);
    color: var(--_text);
    font: inherit;
    font-size: 0.9375em;
    font-weight: 500;
    cursor: pointer;
  }

  .button:hover {
    border-color: var(--_field-border);
    background: var(--_hover);
  }

  /* The line below it keeps its height whatever it says. */

  .status-line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 40px;
    padding: 8px 16px;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  /* States without hits */

  .state {
    display: flex;
    gap: 16px;
    padding: 20px;
    border: 1px solid var(--_border);
    margin-block-end: 24px;
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .state-title {
    margin-block: 1px 2px;
    color: var(--_text);
    font-size: 1.0667em;
    font-weight: 600;
  }

  .state .button {
    margin-block-start: 14px;
  }

  /* What is to come late finds its place kept, and what stands below it is out of sight. */

  .held {
    min-block-size: 100vh;
  }

  /* The button that opens a dialog */

  .opener {
    inline-size: 100%;
    justify-content: start;
    gap: 10px;
    padding-inline: 12px;
    border-color: var(--_field-border);
    border-radius: var(--_radius);
    color: var(--_muted);
    font-weight: 400;
  }

  .opener-text {
    flex: 1;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  kbd {
    display: inline-block;
    min-inline-size: 1.6em;
    padding-inline: 5px;
    border: 1px solid var(--_border);
    border-radius: 5px;
    font: inherit;
    font-size: 0.8125em;
    text-align: center;
    white-space: nowrap;
  }

  .opener:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  @media (hover: none) {
    .opener kbd {
      display: none;
    }
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @keyframes late {
    to {
      visibility: visible;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .field.loading::after {
      animation: late 0s 0.15s forwards;
    }
  }
`
