/** Functions of pdfium that are called here, beyond those that its wrapper offers; handles and addresses are numbers. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly wasmExports: { __indirect_function_table: WebAssembly.Table };
  _FPDF_GetDefaultSystemFontInfo(): number;
  _FPDF_SetSystemFontInfo(information: number): void;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_SetCropBox(page: number, left: number, bottom: number, right: number, top: number): void;
  _FPDFPage_SetMediaBox(page: number, left: number, bottom: number, right: number, top: number): void;
  _FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    address: number,
    rowBytes: number,
  ): number;
  _FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(bitmap: number, page: number, ...place: Placement): void;
  _FPDF_FFLDraw(form: number, bitmap: number, page: number, ...place: Placement): void;
  _FPDF_GetFormType(document: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, address: number): number;
  _FPDFText_GetCharBox(text: number, index: number, ...sides: [number, number, number, number]): number;
  _FPDF_PageToDevice(
    page: number,
    ...place: [
      left: number,
      top: number,
      width: number,
      height: number,
      turned: number,
      x: number,
      y: number,
      atX: number,
      atY: number,
    ]
  ): number;
  _FPDFTextObj_GetFont(object: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFFont_GetIsEmbedded(font: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_GetAnnot(page: number, index: number): number;
  _FPDFPage_CloseAnnot(annotation: number): void;
  _FPDFAnnot_GetFlags(annotation: number): number;
  _FPDFAnnot_GetSubtype(annotation: number): number;
  _FPDFAnnot_GetAP(annotation: number, mode: number, address: number, bytes: number): number;
  _FORM_OnAfterLoadPage(page: number, form: number): void;
  _FORM_OnBeforeClosePage(page: number, form: number): void;
}

type Placement = [left: number, top: number, width: number, height: number, turned: number, flags: number];

/** A page that was drawn: its handle, and where in pdfium's memory its pixels lie, four bytes each. */
export interface DrawnPage {
  page: number;
  address: number;
  width: number;
  height: number;
}
