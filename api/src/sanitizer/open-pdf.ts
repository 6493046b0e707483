import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import { Refusal } from './decode-refusal.ts';
import { installFonts } from './pdf-fonts.ts';
import type { Pdfium } from './pdfium.ts';

/** A PDF that is open: the library, the document's handle and that of its form. */
export interface OpenPdf {
  /** Opens it again with fonts for what it names but does not bring. */
  reopenWithFonts(): Promise<OpenPdf>;
  pdfium: Pdfium;
  document: number;
  form: number;
  pages: number;
}

/** Opens a PDF. Throws Refusal: receipt_encrypted, receipt_damaged. */
export async function openPdf(file: Buffer): Promise<OpenPdf> {
  return openWith(await PDFiumLibrary.init(), file);
}

async function openWith(library: PDFiumLibrary, file: Buffer): Promise<OpenPdf> {
  const document = await load(library, file);
  const pdfium: unknown = Reflect.get(library, 'module');
  const handle: unknown = Reflect.get(document, 'documentIdx');
  if (!isPdfium(pdfium) || typeof handle !== 'number') throw new Error('pdfium is not the one that is known');
  // Fields are drawn by the form module; this build has no JavaScript, and nothing asks it to run actions.
  const form = document.initializeFormFields();
  const reopenWithFonts = () => {
    document.destroy();
    installFonts(pdfium);
    return openWith(library, file);
  };
  return { pdfium, document: handle, form, pages: document.getPageCount(), reopenWithFonts };
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
