// The part of pdf.js that takes a PDF apart, built as a script of our own: a page of Fovea runs no other.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
