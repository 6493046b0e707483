import type { Answer, Endpoint } from '@penning/contract/endpoint';
import { createClient, type CallOptions } from '@penning/contract/client';
import { endpoints } from '@penning/contract/endpoints';
import type { Example } from '../../src/http/openapi/examples.ts';
import type { Installation } from '../installation.ts';
import { Placeholders } from './placeholders.ts';

/** A client that keeps what each endpoint was asked and answered the first time, without anything that changes from run to run. */
export class Recorder {
  readonly examples: Record<string, Example> = {};
  readonly installation: Installation;
  readonly #client;
  readonly #placeholders;

  constructor(installation: Installation) {
    this.installation = installation;
    this.#client = createClient(installation.url);
    this.#placeholders = new Placeholders();
  }

  /** Calls, and gives the answer: JSON parsed, files and streams as their text. */
  async call<E extends Endpoint>(endpoint: E, options: CallOptions<E>, token?: string): Promise<Answer<E>> {
    const response = await this.#client.send(endpoint, options, token);
    const answer = endpoint.eventStream ? await firstEvent(response) : await bodyOf(response);
    const name = Object.keys(endpoints).find((each) => endpoints[each] === endpoint) ?? endpoint.path;
    const { params, query, body } = options as Omit<Example, 'answer'>;
    const isPicture = endpoint.binaryAnswer !== undefined && !endpoint.binaryAnswer.startsWith('text/');
    this.examples[name] ??= this.#placeholders.fill({
      params,
      query,
      body,
      answer: isPicture ? undefined : answer,
    });
    return answer as Answer<E>;
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return isJson ? response.json() : response.text();
}

/** A stream of events stays open: the first one is enough. */
async function firstEvent(response: Response): Promise<string> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!/^data:.*\n\n/m.test(text)) text += (await reader.read()).value ?? '';
  await reader.cancel();
  return text.replace(/(?<=^data:.*\n\n)[^]*/m, '');
}
