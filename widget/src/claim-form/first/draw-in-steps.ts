import { nextTask } from '../../element/next-task.ts';
import type { FormState } from './form-state.ts';
import { allParts } from './layout.ts';

/** Draws the form part by part, each in a task of its own; throws when the signal says that the page wants another church. */
export async function drawInSteps(form: FormState, signal: AbortSignal): Promise<void> {
  for (let parts = 1; parts <= allParts; parts++) {
    signal.throwIfAborted();
    form.set({ parts });
    await form.host.updateComplete;
    await nextTask();
  }
  signal.throwIfAborted();
}
