import { readChurch } from '@penning/contract/churches';
import { listClaims } from '@penning/contract/claims';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { unlessRefused } from '../revalidation.ts';
import { apiOf } from '../api.server.ts';

/** The church of the page, and how many of its claims wait for a decision. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const api = apiOf(request, context);
  const slug = params.slug ?? '';
  const [church, waiting] = await Promise.all([
    api.read(readChurch, { params: { slug } }),
    api.attempt(listClaims, { params: { slug }, query: { status: 'submitted', limit: 1 } }),
  ]);
  return { church, toDecide: waiting.done ? (waiting.answer.counts.submitted?.count ?? 0) : 0 };
}

/** See unlessRefused. */
export const shouldRevalidate = unlessRefused;

export default function ChurchPages() {
  return <Outlet />;
}
