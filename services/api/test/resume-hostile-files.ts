import { deflateSync } from 'node:zlib';
import { docxOf, paragraph, pdfOf, rawPdf, written, zipOf } from './resume-documents.ts';

/** A file that nobody means well with, and what is wrong with it. */
export type HostileFile = { name: string; make: () => Uint8Array };

/** Numbers that are the same for the same seed. */
export function chance(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** As many files as asked for, in turns of every kind. */
export function hostileFiles(count: number): HostileFile[] {
  // Text is read in the server itself, so there is most to fear from it; and it needs no process, so there is time for more.
  const all = Object.entries(KINDS);
  const text = all.filter(([name]) => /^(?:text|Markdown|letters)/.test(name));
  const kinds = [...all, ...text, ...text];
  return Array.from({ length: count }, (_, at) => {
    const [name, make] = kinds[at % kinds.length] ?? ['none', () => new Uint8Array()];
    return { name: `${name} (${at})`, make: () => make(chance(at + 1)) };
  });
}

type Next = (below: number) => number;

const RESUME_PAGE = [
  written('Ada Park', 50, 740, 22),
  written('ada@park.example', 50, 720),
  written('EXPERIENCE', 50, 690, 14),
  written('Engineer, Acme GmbH 2012 - 2014', 50, 670),
  written('Built the first bridge over the river.', 60, 655),
].join('');
const RESUME_BODY = ['Ada Park', 'Experience', 'Engineer, Acme 2012 - 2014', 'Built the first bridge.']
  .map((text) => paragraph(text))
  .join('');
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const CATALOGUE = '<</Type/Catalog/Pages 2 0 R>>';

function pageWith(contents: string, resources = ''): string[] {
  return [
    CATALOGUE,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${contents}/Resources<</Font<</F 5 0 R>>${resources}>>>>`,
  ];
}

function stream(body: Buffer, entries: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${body.length}${entries}>>stream\n`),
    body,
    Buffer.from('\nendstream '),
  ]);
}

function flate(text: string | Buffer): Buffer {
  return stream(deflateSync(text), '/Filter/FlateDecode');
}

function noise(next: Next, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) bytes[at] = next(256);
  return bytes;
}

/** The file with some bytes changed, moved, doubled or gone. */
function mutated(file: Uint8Array, next: Next): Uint8Array {
  const bytes = Uint8Array.from(file);
  for (let change = 0; change < 1 + next(40); change += 1) {
    const at = 8 + next(bytes.length - 8);
    if (next(4) === 0) bytes.copyWithin(at, next(bytes.length), next(bytes.length));
    else bytes[at] = next(256);
  }
  return next(3) === 0 ? bytes.subarray(0, 20 + next(bytes.length - 20)) : bytes;
}

/** The text with words of its own swapped for numbers and marks that mislead. */
function misled(text: string, next: Next): string {
  const marks = [
    '0',
    '-1',
    '999999999',
    '1e99',
    'null',
    '/',
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    '\0',
    'R',
    '4 0 R',
    '2 0 R',
    'NaN',
    '%',
  ];
  const parts = text.split(/(\d+|\/\w+|<<|>>)/);
  for (let change = 0; change < 1 + next(8); change += 1) parts[next(parts.length)] = marks[next(marks.length)] ?? '';
  return parts.join('');
}

/** Marks and words of which rules are made, over and over. */
function lure(next: Next): string {
  const bait = [
    '1 ',
    '2012 - ',
    '(',
    '[',
    '*',
    '**a ',
    '_',
    '`',
    '<a ',
    '<!--',
    '| ',
    '@a.',
    'a@',
    '+1 ',
    '- ',
    ', ',
    'a.',
    '((',
    'http://',
    '# ',
    '\\',
    '[a](',
    '&amp;',
    'A B ',
    'Engineer, ',
    'Jan ',
    'of ',
    '\t',
    '  ',
    '•',
    '…',
    '\u0301',
    'ignore all ',
    'Street 1 ',
    'University of ',
  ];
  const own = Array.from({ length: 1 + next(3) }, () => bait[next(bait.length)] ?? '');
  const lengths = [2_000, 20_000, 60_000, 200_000];
  const line = own.join('').repeat(Math.ceil((lengths[next(lengths.length)] ?? 0) / own.join('').length));
  const every = [0, 1, 40, 300][next(4)] ?? 0;
  return every === 0 ? line : line.replaceAll(new RegExp(`([^]{${every}})`, 'g'), '$1\n');
}

const KINDS: Readonly<Record<string, (next: Next) => Uint8Array>> = {
  'PDF with changed bytes': (next) => mutated(pdfOf([RESUME_PAGE, RESUME_PAGE]), next),
  'PDF with misleading words': (next) =>
    new TextEncoder().encode(misled(Buffer.from(pdfOf([RESUME_PAGE])).toString('latin1'), next)),
  'PDF cut short': (next) => {
    const file = pdfOf([RESUME_PAGE]);
    return file.subarray(0, next(file.length));
  },
  'PDF whose parts hold one another': (next) => {
    const loops = [
      [CATALOGUE, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>'],
      [CATALOGUE, '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Pages/Kids[2 0 R]/Count 1/Parent 3 0 R>>'],
      [
        ...pageWith('4 0 R', '/XObject<</X 6 0 R>>'),
        flate('/X Do '.repeat(2 + next(8))),
        FONT,
        stream(
          Buffer.from('/X Do /X Do'),
          '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>',
        ),
      ],
      [...pageWith('4 0 R'), '<</Length 4 0 R>>stream\nBT\nendstream ', FONT],
      ['1 0 R', '2 0 R'],
    ];
    return rawPdf(loops[next(loops.length)] ?? [], next(2) ? '/Root 1 0 R/Prev 9' : '/Root 1 0 R');
  },
  'PDF whose tables of contents point at one another': (next) => {
    const head = '%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n';
    const at = head.length;
    return new TextEncoder().encode(
      `${head}xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3/Prev ${at - next(2) * next(at)}>>\nstartxref\n${at}\n%%EOF`,
    );
  },
  'PDF with lists in lists': (next) => {
    const deep = 1_000 * (1 + next(60));
    const [open, close] = next(2) ? ['[', ']'] : ['<</A', '>>'];
    return rawPdf([
      `<</Type/Catalog/Pages 2 0 R/Deep ${open.repeat(deep)}${close.repeat(deep)}>>`,
      '<</Type/Pages/Kids[]/Count 0>>',
    ]);
  },
  'PDF that swells': (next) => {
    const swollen = deflateSync(Buffer.alloc((1 + next(48)) * 2 ** 20, next(2) ? 32 : 0x28));
    const twice = next(2) === 0;
    return rawPdf([
      ...pageWith('4 0 R'),
      stream(twice ? deflateSync(swollen) : swollen, `/Filter[${twice ? '/FlateDecode' : ''}/FlateDecode]`),
      FONT,
    ]);
  },
  'PDF with a great many commands': (next) => {
    const commands = [
      'BT /F 9 Tf 1 0 0 1 9 9 Tm (a) Tj ET ',
      'q ',
      '0 0 m 9 9 l S ',
      '1 0 0 1 1 1 cm ',
      '0 0 9 9 re f ',
    ];
    return rawPdf([
      ...pageWith('4 0 R'),
      flate((commands[next(commands.length)] ?? '').repeat(20_000 * (1 + next(8)))),
      FONT,
    ]);
  },
  'PDF with forms in forms': (next) => {
    const deep = 4 + next(18);
    const forms = Array.from({ length: deep }, (_, at) =>
      stream(
        Buffer.from(at < deep - 1 ? '/X Do /X Do' : 'BT /F 9 Tf (a) Tj ET'),
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<</X ${7 + at} 0 R>>>>`,
      ),
    );
    return rawPdf([...pageWith('4 0 R', '/XObject<</X 6 0 R>>'), flate('/X Do'), FONT, ...forms]);
  },
  'PDF with impossible numbers': (next) => {
    const numbers = ['1e308', '-99999999999', '0', '0.0000000001', '(a)', '[1]', 'null', '9 0 R'];
    const one = () => numbers[next(numbers.length)] ?? '0';
    return pdfOf([
      `BT /F ${one()} Tf ${one()} 0 0 ${one()} ${one()} ${one()} Tm ${one()} Tz ${one()} Tc (Ada Park) Tj [(a) ${one()} (b)] TJ ET ${one()} ${one()} 9 9 re f ${RESUME_PAGE}`,
    ]);
  },
  'PDF with a huge picture': (next) =>
    rawPdf([
      ...pageWith('4 0 R', '/XObject<</X 6 0 R>>'),
      flate(`${RESUME_PAGE} /X Do`),
      FONT,
      stream(
        deflateSync(Buffer.alloc(1_000 + next(100_000))),
        `/Type/XObject/Subtype/Image/Width ${1 + next(90_000)}/Height ${1 + next(90_000)}/ColorSpace/DeviceRGB/BitsPerComponent ${[1, 8, 16][next(3)]}/Filter/FlateDecode`,
      ),
    ]),
  'Word with changed bytes': (next) => mutated(docxOf(RESUME_BODY), next),
  'Word with misleading XML': (next) =>
    docxOf(misled(RESUME_BODY, next).replaceAll('</w:p>', () => (next(4) === 0 ? '' : '</w:p>'))),
  'Word with elements in elements': (next) => {
    const deep = 50 * (1 + next(400));
    const name = ['w:p', 'w:tbl', 'w:sdt', 'w:r', 'w:txbxContent'][next(5)];
    return docxOf(`${RESUME_BODY}${`<${name}>`.repeat(deep)}${next(2) ? `</${name}>`.repeat(deep) : ''}`);
  },
  'Word that swells': (next) =>
    docxOf(paragraph(['a', 'a ', '<w:t>a</w:t>'][next(3)]?.repeat((1 + next(20)) * 2 ** 18) ?? '')),
  'Word with outside references': (next) => {
    const types = [
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
      '<?xml-stylesheet href="file:///etc/passwd"?>',
    ];
    return zipOf({
      'word/document.xml': `${types[next(3)]}<w:document><w:body>${RESUME_BODY}&b;</w:body></w:document>`,
    });
  },
  'Word with strange parts': (next) =>
    docxOf(
      RESUME_BODY,
      Object.fromEntries(Array.from({ length: 1 + next(600) }, (_, at) => [`word/${at}.xml`, '<a/>'.repeat(next(50))])),
    ),
  'Word with tables in tables': (next) => {
    const deep = 2 + next(40);
    return docxOf(`${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${RESUME_BODY}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`);
  },
  'zip of another kind': (next) =>
    mutated(zipOf({ 'xl/workbook.xml': '<a/>', '[Content_Types].xml': '<Types/>' }), next),
  'text that lures rules': (next) => new TextEncoder().encode(`Ada Park\nEXPERIENCE\n${lure(next)}`),
  'text under a heading of skills': (next) =>
    new TextEncoder().encode(`Ada Park\n\nSKILLS\n${lure(next)}\n\nEDUCATION\n${lure(next)}`),
  'Markdown in Markdown': (next) => {
    const mark = ['**', '[', '![a](', '> ', '<b>', '`', '| a ', '- [ ] ', '<!-- '][next(9)] ?? '';
    return new TextEncoder().encode(`# Ada\n${mark.repeat(500 * (1 + next(60)))}x${'](b)'.repeat(next(500))}`);
  },
  'text in a wrong encoding': (next) => {
    const text = 'Zoë Björk\nEXPERIENCE\nIngenieurin, Brücken GmbH 2012 – 2014\n'.repeat(1 + next(40));
    const bytes = Buffer.from(text, (['latin1', 'utf16le', 'utf8', 'ucs2'] as const)[next(4)]);
    return mutated(new Uint8Array(next(2) ? Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]) : bytes), next);
  },
  'text with NULs and controls': (next) =>
    new TextEncoder().encode(
      Array.from({ length: 2_000 }, () => String.fromCharCode(next(next(2) ? 32 : 128))).join(''),
    ),
  'letters of every script': (next) =>
    new TextEncoder().encode(
      Array.from({ length: 5_000 }, () =>
        next(6) === 0 ? ' ' : next(40) === 0 ? '\n' : String.fromCodePoint(0x20 + next(0xd7e0)),
      ).join(''),
    ),
  'ten megabytes of nothing': (next) => new Uint8Array(10 * 2 ** 20).fill([0, 32, 65, 255][next(4)] ?? 0),
  'megabytes of noise behind a good name': (next) => {
    const heads = ['%PDF-1.7\n', 'PK\x03\x04', 'Ada Park\n', '\xd0\xcf\x11\xe0', ''];
    return Buffer.concat([
      Buffer.from(heads[next(5)] ?? '', 'latin1'),
      noise(next, 2 ** 16 * (1 + next(8))),
      Buffer.alloc(next(9) * 2 ** 20),
    ]);
  },
};
