import { css } from 'lit'

/** The looks of the question; colours and measures are the player's. */
export const consentStyle = css`
  .consent {
    justify-content: center;
  }

  .consent .message {
    margin-block: 0;
  }

  .remember {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.5rem;
    margin-block-start: 0.25rem;
    font-size: 0.875rem;
  }

  .remember input {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--player-accent);
  }

  .consent .actions {
    align-items: center;
    gap: 0.5rem 0.75rem;
  }

  .consent .strong {
    min-inline-size: 5.5rem;
    justify-content: center;
    border-color: var(--player-accent);
    background: var(--player-accent);
    color: var(--player-on-accent);
  }

  .consent .actions a {
    padding-inline: 0;
    border-color: transparent;
    background: transparent;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  @media (pointer: coarse) {
    .remember {
      min-block-size: 2.75rem;
    }
  }
`
