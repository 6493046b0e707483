// pdfkit takes a font that is parsed already, which its types leave out.
import type { Font } from 'fontkit';

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      font(font: Font): PDFKit.PDFDocument;
      registerFont(name: string, font: Font): this;
    }
  }
}
