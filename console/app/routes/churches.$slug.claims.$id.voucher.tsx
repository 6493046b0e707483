import { readVoucher } from '@penning/contract/claims';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { apiOf } from '../api.server.ts';
import { passFile } from '../passed-file.server.ts';

/** The voucher, passed on from the API. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return passFile(await apiOf(request, context).file(readVoucher, { params: { id: params.id ?? '' } }));
}
