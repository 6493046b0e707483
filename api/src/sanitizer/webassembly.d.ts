/** Part of WebAssembly that is used here: TypeScript describes it for browsers only. */
declare namespace WebAssembly {
  type ExportValue = (...numbers: number[]) => number;

  class Module {
    constructor(bytes: Uint8Array);
  }

  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, ExportValue>>);
    readonly exports: Record<string, ExportValue>;
  }

  /** Functions that WebAssembly calls by their number. */
  interface Table {
    set(index: number, run: ExportValue): void;
  }
}
