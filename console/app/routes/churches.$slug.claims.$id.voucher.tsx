import { readVoucher } from '@penning/contract/claim-files';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { apiOf } from '../server/api.server.ts';
import { streamFile } from '../server/stream-file.server.ts';

/** The voucher or one of its parts, passed on from the API. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const part = Number(new URL(request.url).searchParams.get('part')) || 1;
  return streamFile(
    await apiOf(request, context).file(readVoucher, { params: { id: params.id ?? '' }, query: { part } }),
  );
}
