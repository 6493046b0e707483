import type { ShouldRevalidateFunction } from '@remix-run/react';

/** A refused form changed nothing: what is loaded stays, and so does what was typed, even when the API is away. */
export const unlessRefused: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined && actionStatus >= 400 ? false : defaultShouldRevalidate;
