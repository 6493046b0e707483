import { z } from 'zod';
import { bySlug, churchErrors } from './churches.ts';
import { endpoint } from './endpoint.ts';
import { id, slug } from './fields.ts';
import { invitation } from './invitations.ts';
import { checkReach, member, roleFields } from './members.ts';

/** The church's people, and who is invited. */
export const listPeople = endpoint({
  method: 'GET',
  path: '/v1/churches/{slug}/people',
  tag: 'churches',
  access: 'account',
  summary: 'List people and invitations',
  params: bySlug,
  status: 200,
  answer: z.strictObject({ people: z.array(member), invitations: z.array(invitation) }),
  errors: churchErrors,
});

/** Gives somebody another role; the last administrator keeps theirs. */
export const updateMember = endpoint({
  method: 'PUT',
  path: '/v1/churches/{slug}/people/{id}',
  tag: 'churches',
  access: 'account',
  summary: 'Change a role',
  params: z.strictObject({ slug, id }),
  body: z.strictObject(roleFields).superRefine(checkReach),
  versioned: true,
  status: 200,
  answer: member,
  errors: [...churchErrors, 'not_found', 'validation_failed', 'cost_centre_unknown', 'last_administrator'],
});

/** Takes somebody out of the church, or oneself; the last administrator cannot leave. */
export const removeMember = endpoint({
  method: 'DELETE',
  path: '/v1/churches/{slug}/people/{id}',
  tag: 'churches',
  access: 'account',
  summary: 'Remove a person, or leave',
  params: z.strictObject({ slug, id }),
  status: 204,
  errors: [...churchErrors, 'not_found', 'last_administrator'],
});
