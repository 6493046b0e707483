/** What the API begins a passkey ceremony with. */
export interface Ceremony {
  challengeId: string;
  options: Record<string, unknown>;
}

/** Whether this browser knows passkeys at all. */
export function supportsPasskeys(): boolean {
  return typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function';
}

/** Lets the browser make a passkey; null when the person thought better of it. */
export async function createPasskey({ options }: Ceremony): Promise<string | null> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return answerOf(startRegistration({ optionsJSON: options as never }));
}

/** Lets the browser prove one of its passkeys; null when the person thought better of it. */
export async function assertPasskey({ options }: Ceremony): Promise<string | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return answerOf(startAuthentication({ optionsJSON: options as never }));
}

async function answerOf(ceremony: Promise<object>): Promise<string | null> {
  try {
    return JSON.stringify(await ceremony);
  } catch {
    // Cancelled, timed out, or no passkey here: the browser has told the person already.
    return null;
  }
}
