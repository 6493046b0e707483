declare module 'libheif-js/wasm-bundle.js' {
  /** A picture of a file that has been read; the picture itself is not decoded yet. */
  export interface HeifImage {
    readonly handle: number;
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
  }

  /** Decoded pixels; the data lie in the library's own memory and are valid until it is used again. */
  export interface HeifPixels {
    code?: unknown;
    channels?: { width: number; height: number; stride: number; data: Uint8Array<ArrayBuffer> }[];
  }

  /** libheif compiled to WebAssembly. */
  const libheif: {
    ready: Promise<unknown>;
    HeifDecoder: new () => { decode(file: Uint8Array): HeifImage[] };
    heif_colorspace: { heif_colorspace_RGB: unknown };
    heif_chroma: { heif_chroma_interleaved_RGB: unknown; heif_chroma_interleaved_RGBA: unknown };
    heif_image_handle_has_alpha_channel(handle: number): unknown;
    heif_js_decode_image2(
      handle: number,
      colourSpace: unknown,
      chroma: unknown,
    ): Promise<HeifPixels> | HeifPixels;
  };
  export { libheif as default };
}
