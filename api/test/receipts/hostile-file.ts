/** Attacker's file with its outcome: `clean` or the code of the refusal, several where decoders differ. */
export type HostileFile = [name: string, file: Buffer, ...outcomes: string[]];
