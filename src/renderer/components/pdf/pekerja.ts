// pdf.js answers messages as soon as this is loaded in a worker.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
