/** Start of a passkey ceremony, from the API. */
export interface Ceremony {
  challengeId: string;
  options: Record<string, unknown>;
}

/** Returns true when this browser supports passkeys. */
export function supportsPasskeys(): boolean {
  return typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function';
}

/** Lets the browser create a passkey; null when the person cancels. */
export async function createPasskey({ options }: Ceremony): Promise<string | null> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return answerOf(startRegistration({ optionsJSON: options as never }));
}

/** Lets the browser sign in with one of its passkeys; null when the person cancels. */
export async function assertPasskey({ options }: Ceremony): Promise<string | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return answerOf(startAuthentication({ optionsJSON: options as never }));
}

async function answerOf(ceremony: Promise<object>): Promise<string | null> {
  try {
    return JSON.stringify(await ceremony);
  } catch {
    // Cancelled, timed out, or no passkey here: the browser has already shown why.
    return null;
  }
}
