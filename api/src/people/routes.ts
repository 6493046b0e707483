import type { IRouter } from 'express';
import type { ChurchAction } from '@penning/contract/church-roles';
import * as invitations from '@penning/contract/invitations';
import { deleteMe as deleteMeEndpoint } from '@penning/contract/accounts';
import * as contract from '@penning/contract/people';
import * as support from '@penning/contract/support-access';
import { openChurch, type OpenChurch } from '../churches/service.ts';
import type { Context } from '../context/context.ts';
import { bind } from '../http/bind.ts';
import { acceptInvitation, joinByInvitation, readInvitation } from './accept.ts';
import { deleteMe } from './leave.ts';
import { invitePerson, listInvitations, remindInvited, revokeInvitation } from './invitations.ts';
import { listMembers, removeMember, updateMember } from './members.ts';
import type { Person } from '../membership/membership.ts';
import { answerSupportAccess, askSupportAccess, endSupportAccess, listSupportAccess } from './support.ts';

/** People of a church, invitations, and operators who are let in for a day. */
export function peopleRoutes(router: IRouter, context: Context): void {
  const open = (
    call: { caller: Person; params: { slug: string } },
    action: ChurchAction,
  ): Promise<OpenChurch> => openChurch(context, call.caller, call.params.slug, action);

  bind(router, context, contract.listPeople, async (call) => {
    const church = await open(call, 'read-people');
    return {
      people: await listMembers(context, church),
      invitations: await listInvitations(context, church),
    };
  });
  bind(router, context, contract.updateMember, async (call) =>
    updateMember(context, await open(call, 'manage-people'), call.params.id, call.body, call),
  );
  bind(router, context, contract.removeMember, async (call) => {
    const leaving = call.params.id === call.caller.accountId;
    const church = await open(call, leaving ? 'read' : 'manage-people');
    await removeMember(context, church, call.params.id, call.requestId);
    return undefined;
  });

  bind(router, context, deleteMeEndpoint, async ({ caller, body, requestId }) => {
    await deleteMe(context, caller, body.password, requestId);
    return undefined;
  });

  bind(router, context, invitations.invitePerson, async (call) => {
    const church = await open(call, 'manage-people');
    return call.once(() => invitePerson(context, church, call.body, call.requestId));
  });
  bind(router, context, invitations.remindInvited, async (call) =>
    remindInvited(context, await open(call, 'manage-people'), call.params.id, call.requestId),
  );
  bind(router, context, invitations.revokeInvitation, async (call) => {
    await revokeInvitation(context, await open(call, 'manage-people'), call.params.id, call.requestId);
    return undefined;
  });
  bind(router, context, invitations.readInvitation, ({ body }) => readInvitation(context, body.token));
  bind(router, context, invitations.acceptInvitation, ({ caller, body, requestId }) =>
    acceptInvitation(context, caller, body.token, requestId),
  );
  bind(router, context, invitations.joinByInvitation, ({ body, requestId }) =>
    joinByInvitation(context, body, requestId),
  );

  bind(router, context, support.listSupportAccess, async (call) =>
    listSupportAccess(context, await open(call, 'read-support'), call.query),
  );
  bind(router, context, support.askSupportAccess, async (call) => {
    const church = await open(call, 'ask-support');
    return call.once(() => askSupportAccess(context, church, call.body.reason, call.requestId));
  });
  bind(router, context, support.answerSupportAccess, async (call) =>
    answerSupportAccess(
      context,
      await open(call, 'answer-support'),
      call.params.id,
      call.body.granted,
      call.requestId,
    ),
  );
  bind(router, context, support.endSupportAccess, async (call) =>
    endSupportAccess(context, await open(call, 'read-support'), call.params.id, call.requestId),
  );
}
