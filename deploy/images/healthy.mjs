// The container's health check. API and worker answer on their internal port, the console and others on their own.
const { METRICS_PORT, CONSOLE_PORT, HEALTH_URL } = process.env;
const url = HEALTH_URL ?? `http://127.0.0.1:${METRICS_PORT ?? CONSOLE_PORT}/healthz`;
const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
