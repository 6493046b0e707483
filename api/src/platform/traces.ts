import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context as TraceContext,
  type Span,
} from '@opentelemetry/api';
import type { Config } from './config.ts';

const tracer = trace.getTracer('penning');

/**
 * Sends traces to an OpenTelemetry collector when OTEL_EXPORTER_OTLP_ENDPOINT is set, and costs nothing when it is
 * not: the SDK is not even loaded. The returned function sends what is left.
 */
export async function startTraces(
  config: Pick<Config, 'OTEL_EXPORTER_OTLP_ENDPOINT'>,
  service: string,
): Promise<() => Promise<void>> {
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint) return () => Promise.resolve();
  const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `penning-${service}` }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  });
  provider.register();
  return () => provider.shutdown();
}

/** The current span as a W3C traceparent; undefined when traces are off. */
export function currentTraceparent(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier['traceparent'];
}

/** Begins the span of a request and gives the context to run it in; attributes are never personal. */
export function beginRequestSpan(
  headers: Record<string, unknown>,
  method: string,
): { span: Span; within: TraceContext } {
  const parent = propagation.extract(context.active(), headers);
  const span = tracer.startSpan(method, { kind: SpanKind.SERVER }, parent);
  return { span, within: trace.setSpan(parent, span) };
}

/** Runs a function in the context of a span. */
export function runWithin<T>(within: TraceContext, run: () => T): T {
  return context.with(within, run);
}

/** Runs a job as a span of the trace that queued it; what it throws marks the span by its kind, never by its words. */
export async function traceJob<T>(
  name: string,
  traceparent: string | undefined,
  attributes: Attributes,
  run: () => Promise<T>,
): Promise<T> {
  const parent = traceparent ? propagation.extract(ROOT_CONTEXT, { traceparent }) : ROOT_CONTEXT;
  return tracer.startActiveSpan(
    `job ${name}`,
    { kind: SpanKind.CONSUMER, attributes },
    parent,
    async (span) => {
      try {
        return await run();
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).name });
        throw error;
      } finally {
        span.end();
      }
    },
  );
}
