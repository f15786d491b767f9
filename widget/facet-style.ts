import { css } from 'lit'

/** The looks of facets, and of the filters chosen from them. */
export const facetStyle = css`
  .tools,
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .tools:has(.chosen),
  .tools {
    padding-block-end: 12px;
  }

  .filters,
  .filter {
    min-block-size: 36px;
    gap: 6px;
    padding-inline: 12px;
    border-radius: 999px;
    font-size: 0.875em;
  }

  .filter {
    padding-inline-end: 8px;
    border-color: transparent;
    background: var(--_tint);
    color: var(--_accent);
    text-align: start;
  }

  .filter .icon,
  .filters .icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }

  .badge {
    padding-inline: 5px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_background);
    font-size: 0.875em;
  }

  .facets {
    display: none;
  }

  .facets.open {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
    gap: 16px;
    margin-block-end: 16px;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
  }

  .facet {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: 4px;
    font-size: 0.875em;
    font-weight: 600;
  }

  .facet ul {
    max-block-size: 20rem;
    overflow: auto;
    overscroll-behavior: contain;
  }

  /* Of a long list only what is in sight costs time. */
  .facet li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 32px;
  }

  .value {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    padding-inline: 4px;
    border-radius: calc(var(--_corner) / 2);
    font-size: 0.9375em;
    line-height: 1.3;
    cursor: pointer;
  }

  .value:hover {
    background: var(--_hover);
  }

  .needle::-webkit-search-cancel-button {
    display: none;
  }

  .value input {
    flex: none;
    inline-size: 16px;
    min-block-size: 16px;
    block-size: 16px;
    margin: 0;
    appearance: auto;
    accent-color: var(--_accent);
  }

  .value input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .value-name {
    flex: 1;
    min-inline-size: 0;
  }

  .count {
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .needle {
    inline-size: 100%;
    min-block-size: 36px;
    margin-block-end: 4px;
    padding-inline: 10px;
    border: 1px solid var(--_field-border);
    border-radius: calc(var(--_corner) / 1.5);
  }

  .facet .small {
    min-inline-size: 0;
    padding-inline: 4px;
    color: var(--_accent);
  }

  @media (pointer: coarse) {
    .value,
    .needle,
    .filters,
    .filter {
      min-block-size: 44px;
    }
  }

  /* Room for them beside the hits, unless a player takes it. */
  @container (min-width: 46rem) {
    .stage:not(.playing) .columns {
      display: grid;
      grid-template-columns: 13rem minmax(0, 1fr);
      align-items: start;
      gap: 24px;
    }

    .stage:not(.playing) .facets {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
      margin: 0;
      padding-block: 12px;
      padding-inline: 12px 0;
      border: 0;
      background: none;
    }

    .stage:not(.playing) .filters,
    .stage:not(.playing) .tools:not(:has(.chosen)) {
      display: none;
    }
  }
`
