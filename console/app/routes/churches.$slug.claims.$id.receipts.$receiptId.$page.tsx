import { readReceiptPage } from '@penning/contract/claim-files';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { apiOf } from '../server/api.server.ts';
import { streamFile } from '../server/stream-file.server.ts';

/** One page of a receipt as a picture, passed on from the API. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { id = '', receiptId = '', page = '' } = params;
  return streamFile(
    await apiOf(request, context).file(readReceiptPage, {
      params: { id, receiptId, page: Number(page) || 1 },
    }),
  );
}
