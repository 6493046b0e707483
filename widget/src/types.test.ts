import { expectTypeOf, test } from 'vitest';
import type * as published from '../penning.d.ts';
import type { PenningClaim } from './claim-form/claim-form.ts';
import type { PenningClaimEvent, PenningErrorEvent } from './events.ts';

test('the published types fit the element and its events', () => {
  expectTypeOf<PenningClaim>().toExtend<published.PenningClaimElement>();
  expectTypeOf<PenningClaimEvent>().toExtend<published.PenningClaimEvent>();
  expectTypeOf<PenningErrorEvent>().toExtend<published.PenningErrorEvent>();
});
