import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * A refused form changed nothing: what is loaded stays, and so does what was typed, even when the API is away. Only
 * after a conflict with somebody else's change (412) there is something new to load.
 */
export const unlessRefused: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined && actionStatus >= 400 && actionStatus !== 412 ? false : defaultShouldRevalidate;
