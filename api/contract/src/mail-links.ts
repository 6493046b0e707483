import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const byLink = z.strictObject({ token: z.string().min(1, 'required').max(400, 'text_too_long') });

/** "That wasn't me": no church sends codes to this mailbox any more, and the claim that asked for one ends. */
export const blockAddress = endpoint({
  method: 'POST',
  path: '/v1/addresses/block',
  tag: 'claims',
  access: 'public',
  summary: 'Stop codes to the address of a mailed link',
  body: byLink,
  status: 200,
  answer: z.strictObject({ blocked: z.boolean() }),
  errors: ['link_invalid', 'validation_failed'],
});

/** Takes a block back, by the same link. */
export const allowAddress = endpoint({
  method: 'POST',
  path: '/v1/addresses/allow',
  tag: 'claims',
  access: 'public',
  summary: 'Allow codes to the address of a mailed link again',
  body: byLink,
  status: 200,
  answer: z.strictObject({ blocked: z.boolean() }),
  errors: ['link_invalid', 'validation_failed'],
});

/** Forgets every device that one church remembers for the address of the mailed link; its next claim asks for a code. */
export const forgetDevices = endpoint({
  method: 'POST',
  path: '/v1/devices/forget',
  tag: 'claims',
  access: 'public',
  summary: 'Forget the remembered devices of an address',
  body: byLink,
  status: 200,
  answer: z.strictObject({ churchName: z.string(), forgotten: z.int() }),
  errors: ['link_invalid', 'validation_failed'],
});
