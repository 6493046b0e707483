/** Part of WebAssembly that is used here: TypeScript describes it for browsers only. */
declare namespace WebAssembly {
  type ExportValue = (...numbers: number[]) => number;

  type Module = object;
  const Module: new (bytes: Uint8Array) => Module;

  interface Instance {
    readonly exports: Record<string, ExportValue>;
  }
  const Instance: new (module: Module, imports: Record<string, Record<string, ExportValue>>) => Instance;

  /** Functions that WebAssembly calls by their number. */
  interface Table {
    set(index: number, run: ExportValue): void;
  }
}
