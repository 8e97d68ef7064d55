import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentRefusal } from './document-refusal.ts';

const HOME = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..');
/** Larger pictures are left out: a portrait is smaller, a scanned page has no text for us. */
const PICTURE_PIXELS_MAX = 2_000_000;

GlobalWorkerOptions.workerSrc = pathToFileURL(join(HOME, 'legacy/build/pdf.worker.min.mjs')).href;

/** Opens a PDF without running anything in it and without leaving this machine. @throws {DocumentRefusal} */
export async function openPdf(file: Uint8Array): Promise<PDFDocumentProxy> {
  const opening = getDocument({
    data: file,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    useWasm: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: true,
    maxImageSize: PICTURE_PIXELS_MAX,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: join(HOME, 'cmaps/'),
    cMapPacked: true,
    stopAtErrors: false,
  });
  try {
    return await opening.promise;
  } catch (error) {
    throw new DocumentRefusal(
      error instanceof Error && error.name === 'PasswordException' ? 'resume-encrypted' : 'resume-unreadable',
    );
  }
}

/**
 * Loads the engine and has a document with fonts of the usual kinds read by `read`, some times, so that the first real one does not
 * wait for code to be compiled, the engine's or ours.
 */
export async function warmPdfEngine(read: (file: Uint8Array) => Promise<unknown>): Promise<void> {
  for (let round = 0; round < WARM_ROUNDS; round += 1) await read(warmDocument());
}

const WARM_ROUNDS = 4;
const WARM_TEXT = 'Resume 2012 - Present, ENGINEER & (designer): quick brown foxes jump over the lazy dog.';

function warmDocument(): Uint8Array {
  const trueType = readFileSync(join(HOME, 'standard_fonts/LiberationSans-Regular.ttf'));
  const compact = readFileSync(join(HOME, 'standard_fonts/FoxitSerif.pfb'));
  const shown = WARM_TEXT.replaceAll(/[()]/g, (mark) => `\\${mark}`);
  const widths = Array.from({ length: 95 }, () => 500).join(' ');
  const described = (name: string, file: string) =>
    `<</Type/FontDescriptor/FontName/${name}/Flags 32/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80/${file}>>`;
  const font = (name: string, kind: string, descriptor: number) =>
    `<</Type/Font/Subtype/${kind}/BaseFont/${name}/FirstChar 32/LastChar 126/Widths[${widths}]/Encoding/WinAnsiEncoding/FontDescriptor ${descriptor} 0 R/ToUnicode 10 0 R>>`;
  const objects: (string | { head: string; body: Uint8Array })[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</A 5 0 R/B 7 0 R/C 11 0 R>>>>>>',
    {
      head: '',
      body: new TextEncoder().encode(
        `0 g ${['A', 'B', 'C'].map((name) => `BT /${name} 9 Tf 9 9 Td (${shown}) Tj ET 9 9 99 1 re f`).join(' ')}`,
      ),
    },
    font('ABCDEF+Warm', 'TrueType', 6),
    described('ABCDEF+Warm', 'FontFile2 8 0 R'),
    font('ABCDEF+Compact', 'Type1', 9),
    { head: `/Length1 ${trueType.byteLength}`, body: trueType },
    described('ABCDEF+Compact', 'FontFile3 12 0 R'),
    { head: '', body: new TextEncoder().encode(WARM_UNICODE) },
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    { head: '/Subtype/Type1C', body: compact },
  ];
  const parts = objects.flatMap((object, at) => {
    if (typeof object === 'string') return [Buffer.from(`${at + 1} 0 obj${object}endobj\n`)];
    const packed = deflateSync(object.body, { level: 1 });
    const head = `${at + 1} 0 obj<</Length ${packed.byteLength}/Filter/FlateDecode${object.head}>>stream\n`;
    return [Buffer.from(head), packed, Buffer.from('\nendstream endobj\n')];
  });
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.5\n'), ...parts, Buffer.from('trailer<</Root 1 0 R>>')]));
}

const WARM_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange endcmap end end`;
