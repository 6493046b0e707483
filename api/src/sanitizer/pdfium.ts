import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import { Refusal } from './decode-refusal.ts';

/** Functions of pdfium that are called here, beyond those that its wrapper offers; handles and addresses are numbers. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
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
  _FORM_OnAfterLoadPage(page: number, form: number): void;
  _FORM_OnBeforeClosePage(page: number, form: number): void;
}

type Placement = [left: number, top: number, width: number, height: number, turned: number, flags: number];

/** A PDF that is open: the library, the document's handle and that of its form. */
export interface OpenPdf {
  pdfium: Pdfium;
  document: number;
  form: number;
  pages: number;
}

/** Opens a PDF. Throws Refusal: receipt_encrypted, receipt_damaged. */
export async function openPdf(file: Buffer): Promise<OpenPdf> {
  const library = await PDFiumLibrary.init();
  const document = await load(library, file);
  const pdfium: unknown = Reflect.get(library, 'module');
  const handle: unknown = Reflect.get(document, 'documentIdx');
  if (!isPdfium(pdfium) || typeof handle !== 'number') throw new Error('pdfium is not the one that is known');
  // Fields are drawn by the form module; this build has no JavaScript, and nothing asks it to run actions.
  return { pdfium, document: handle, form: document.initializeFormFields(), pages: document.getPageCount() };
}

async function load(library: PDFiumLibrary, file: Buffer): Promise<PDFiumDocument> {
  try {
    return await library.loadDocument(file);
  } catch (error) {
    const locked = error instanceof Error && /password|security/i.test(error.message);
    throw new Refusal(locked ? 'receipt_encrypted' : 'receipt_damaged');
  }
}

function isPdfium(value: unknown): value is Pdfium {
  const known = ['_malloc', '_FPDF_LoadPage', '_FPDF_FFLDraw', '_FPDFPage_SetCropBox'];
  return typeof value === 'object' && value !== null && known.every((name) => name in value);
}
