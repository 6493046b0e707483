import { readPoster, readPosterDrawing } from '@penning/contract/church-settings';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { apiOf } from '../server/api.server.ts';
import { streamFile } from '../server/stream-file.server.ts';

/** The church's QR poster, passed on from the API. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const endpoint = params.format === 'svg' ? readPosterDrawing : readPoster;
  return streamFile(await apiOf(request, context).file(endpoint, { params: { slug: params.slug ?? '' } }));
}
