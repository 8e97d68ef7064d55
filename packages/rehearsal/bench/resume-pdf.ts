/** How a text is set. */
export type Type = {
  size?: number;
  font?: 'sans' | 'serif' | 'mono';
  bold?: boolean;
  /** 0 is black, 1 white. */
  grey?: number;
  /** Extra room after each letter, in points. */
  spread?: number;
};

/** Writes small PDFs of text and boxes, as office programs print them: A4, text as lines with positions. Points from the top left. */
export class Pdf {
  readonly #pages: string[][] = [[]];
  readonly width = 595;
  readonly height = 842;

  page(): void {
    this.#pages.push([]);
  }

  text(x: number, y: number, text: string, type: Type = {}): void {
    const { size = 10, grey = 0, spread = 0 } = type;
    const isPlain = Array.from(text).every((letter) => WIN_ANSI.has(letter) || letter.charCodeAt(0) < 127);
    const font = isPlain ? fontName(type) : `U${type.bold ? 'B' : ''}`;
    const shown = isPlain ? `(${encoded(text)})` : `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
    this.#draw(
      `BT ${grey} g /${font} ${size} Tf ${spread} Tc 1 0 0 1 ${x.toFixed(2)} ${(this.height - y).toFixed(2)} Tm ${shown} Tj ET`,
    );
  }

  box(x: number, y: number, width: number, height: number, grey: number): void {
    this.#draw(`${grey} g ${x} ${this.height - y - height} ${width} ${height} re f`);
  }

  bytes(): Uint8Array {
    const objects: string[] = [];
    const add = (body: string) => objects.push(body);
    const fonts = Object.entries(FONTS).map(([name, base], at) => ({ name, base, id: 3 + at }));
    const unicode = 3 + fonts.length;
    const firstPage = unicode + 8;
    const pageIds = this.#pages.map((_, at) => firstPage + at * 2);
    add('<</Type/Catalog/Pages 2 0 R>>');
    add(`<</Type/Pages/Kids[${pageIds.map((id) => `${id} 0 R`).join(' ')}]/Count ${pageIds.length}>>`);
    for (const { base } of fonts) add(`<</Type/Font/Subtype/Type1/BaseFont/${base}/Encoding/WinAnsiEncoding>>`);
    for (const name of ['Narrative', 'Narrative-Bold']) {
      const id = objects.length + 1;
      add(
        `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${id + 1} 0 R]/ToUnicode ${id + 3} 0 R>>`,
      );
      add(
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 520/FontDescriptor ${id + 2} 0 R>>`,
      );
      add(
        `<</Type/FontDescriptor/FontName/${name}/Flags 32/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>`,
      );
      add(stream(TO_UNICODE));
    }
    const used = [
      ...fonts.map(({ name, id }) => `/${name} ${id} 0 R`),
      `/U ${unicode} 0 R`,
      `/UB ${unicode + 4} 0 R`,
    ].join('');
    for (const [at, page] of this.#pages.entries()) {
      const id = pageIds[at] ?? 0;
      add(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${this.width} ${this.height}]/Resources<</Font<<${used}>>>>/Contents ${id + 1} 0 R>>`,
      );
      add(stream(page.join('\n')));
    }
    return assembled(objects);
  }

  #draw(command: string): void {
    this.#pages.at(-1)?.push(command);
  }
}

/** The width of a text in points. */
export function widthOf(text: string, { size = 10, font = 'sans', bold = false, spread = 0 }: Type = {}): number {
  const scale = font === 'serif' ? 0.91 : bold ? 1.06 : 1;
  const units = Array.from(text).reduce(
    (sum, letter) => sum + (font === 'mono' ? 600 : (WIDTHS[letter.charCodeAt(0) - 32] ?? 520)),
    0,
  );
  return (units / 1000) * size * (font === 'mono' ? 1 : scale) + Array.from(text).length * spread;
}

/** A text in lines no wider than given. */
export function wrapped(text: string, width: number, type: Type): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (widthOf(longer, type) > width && lines.at(-1) !== '') lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

const FONTS: Readonly<Record<string, string>> = {
  F: 'Helvetica',
  FB: 'Helvetica-Bold',
  S: 'Times-Roman',
  SB: 'Times-Bold',
  M: 'Courier',
  MB: 'Courier-Bold',
};

function fontName({ font = 'sans', bold = false }: Type): string {
  return `${font === 'sans' ? 'F' : font === 'serif' ? 'S' : 'M'}${bold ? 'B' : ''}`;
}

const WIN_ANSI = new Map(
  Array.from('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ').map((letter, at): [string, number] => [
    letter,
    [
      128, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 142, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154,
      155, 156, 158, 159,
    ][at] ?? 63,
  ]),
);
for (let code = 160; code < 256; code += 1) WIN_ANSI.set(String.fromCharCode(code), code);

function encoded(text: string): string {
  return Array.from(text)
    .map((letter) => WIN_ANSI.get(letter) ?? letter.charCodeAt(0))
    .map((code) =>
      code > 126 || '()\\'.includes(String.fromCharCode(code))
        ? `\\${code.toString(8).padStart(3, '0')}`
        : String.fromCharCode(code),
    )
    .join('');
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end`;

function stream(text: string): string {
  return `<</Length ${Buffer.byteLength(text, 'latin1')}>>stream\n${text}\nendstream`;
}

function assembled(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.5\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj${body}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(file + end, 'latin1'));
}

/** Of Helvetica, from the space on, in thousandths. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
