import { css } from 'lit'

/** The looks of the question; colours and measures are the player's. */
export const consentStyle = css`
  .consent .message {
    margin-block: 0;
  }

  .remember {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 1.5rem;
    margin-block-start: auto;
    font-size: 0.875rem;
  }

  .remember input {
    flex: none;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--player-accent);
  }

  .actions .strong {
    border-color: var(--player-accent);
    background: var(--player-accent);
    color: var(--player-on-accent);
  }

  .consent .actions a {
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
