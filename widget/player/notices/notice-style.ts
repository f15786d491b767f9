import { css } from 'lit'

/** The looks of what the player has to say: why it cannot play, and what one may do about it. */
export const noticeStyle = css`
  /* In the flow: on a narrow phone the panel grows with what it has to say. */
  .notice {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 0.5rem;
    padding: var(--player-gap);
  }

  .message {
    max-inline-size: 46ch;
    margin-block: auto 0;
    font-size: clamp(0.875rem, 0.78rem + 0.6cqi, 1.0625rem);
    text-wrap: pretty;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.25rem;
  }

  .actions > *,
  .pill {
    padding: 0.5rem 1rem;
    border-radius: 2rem;
    border: 1px solid var(--player-text);
    font: inherit;
    font-size: 0.875rem;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    transition: background-color 120ms ease-out;
  }

  .actions a {
    background: var(--player-text);
    color: var(--player-base);
  }

  .actions a:hover {
    background: color-mix(in oklab, var(--player-text) 86%, var(--player-base));
  }

  .plain,
  .pill {
    background: transparent;
    color: inherit;
  }

  .plain:hover,
  .pill:hover {
    background: color-mix(in oklab, var(--player-text) 9%, transparent);
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-block-start: 0.5rem;
    font-size: 0.875rem;
  }

  .note a {
    color: inherit;
    text-underline-offset: 0.2em;
  }

  .loading {
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: fit-content;
    block-size: fit-content;
    max-inline-size: calc(100% - 2rem);
    display: flex;
    align-items: center;
    gap: 0.625rem;
    padding: 0.5rem 1rem 0.5rem 0.625rem;
    border-radius: 2rem;
    background: var(--player-base);
    box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 0.18), 0 0 0 1px var(--player-line);
    font-size: 0.875rem;
    pointer-events: none;
    /* A recording that comes at once needs no indicator, and one that blinks looks like a fault. */
    animation: appear 200ms ease-out 250ms backwards;
  }

  .spinner {
    flex: none;
    inline-size: 1.25rem;
    aspect-ratio: 1;
    border: 0.1875rem solid color-mix(in oklab, var(--player-accent) 25%, transparent);
    border-block-start-color: var(--player-accent);
    border-radius: 50%;
    animation: turn 900ms linear infinite;
  }

  @keyframes turn {
    to { rotate: 1turn; }
  }

  @keyframes appear {
    from { opacity: 0; }
  }

  @container (inline-size < 26rem) {
    .actions > * {
      padding-inline: 0.75rem;
      font-size: 0.8125rem;
    }
  }

  @media (pointer: coarse) {
    .actions > *,
    .pill {
      display: inline-flex;
      align-items: center;
      min-block-size: 2.75rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner,
    .loading {
      animation: none;
    }

    .actions > *,
    .pill {
      transition: none;
    }
  }
`
