import { startTestPenning } from './launch.ts';

/** Starts a whole Penning on free ports with an empty data folder, open to new accounts, and ends it after the last spec. */
export default async function setUp(): Promise<() => Promise<void>> {
  const penning = await startTestPenning({ environment: { SIGN_UP: 'open' } });
  const { api, console, demo, inbox } = penning.urls;
  Object.assign(process.env, {
    PENNING_E2E_API: api,
    PENNING_E2E_CONSOLE: console,
    PENNING_E2E_DEMO: demo,
    PENNING_E2E_INBOX: inbox,
    PENNING_E2E_DATA: penning.dataDir,
  });
  return () => penning.remove();
}
