import { child, elements, type XmlElement } from './xml.ts';

/** How a run of a Word document looks. */
export type Look = {
  points: number;
  isBold: boolean;
  isHidden: boolean;
  isHeading: boolean;
  isWhite: boolean;
  /** It stands on a colour of its own, so white letters can be read. */
  isShaded: boolean;
};

/** Where nothing else is said: eleven points of plain text. */
const PLAIN: Look = { points: 11, isBold: false, isHidden: false, isHeading: false, isWhite: false, isShaded: false };

/** The named styles of a Word document. */
export type DocxStyles = {
  base: Look;
  /** What a named style changes. */
  styled(look: Look, styleId: string | null): Look;
};

const DEPTH_MAX = 12;

/** Reads word/styles.xml; without one, plain text. */
export function docxStyles(styles: XmlElement | null): DocxStyles {
  const root = child(styles, 'w:styles');
  const byId = new Map(
    elements(root)
      .filter((style) => style.name === 'w:style')
      .map((style) => [style.attributes.get('w:styleId') ?? '', style]),
  );
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const base = runLook(PLAIN, defaults);
  function styled(look: Look, styleId: string | null, depth = 0): Look {
    const style = styleId === null ? undefined : byId.get(styleId);
    if (!style || depth > DEPTH_MAX) return look;
    const inherited = styled(look, child(style, 'w:basedOn')?.attributes.get('w:val') ?? null, depth + 1);
    const own = runLook(inherited, child(style, 'w:rPr'));
    const name = child(style, 'w:name')?.attributes.get('w:val') ?? '';
    return { ...own, isHeading: own.isHeading || /^(heading|title|section)/i.test(name) };
  }
  return { base, styled: (look, styleId) => styled(look, styleId) };
}

/** What run properties (w:rPr) change. */
export function runLook(look: Look, properties: XmlElement | null): Look {
  const changed = { ...look };
  for (const property of elements(properties)) {
    const value = themed(property) ?? property.attributes.get('w:val') ?? '';
    CHANGES.get(property.name)?.(changed, value, !OFF.has(value));
  }
  const isOnItself = /^[0-9a-f]{6}$/i.test(fillOf(properties)) && fillOf(properties) === valueOf(properties, 'w:color');
  return {
    ...changed,
    isHidden: changed.isHidden || isOnItself,
    isShaded: changed.isShaded || isShaded(properties),
  };
}

function themed(property: XmlElement): string | null {
  const theme = property.attributes.get('w:themeColor') ?? '';
  return property.name === 'w:color' && /^(?:background1|light1|bg1)$/.test(theme) ? 'FFFFFF' : null;
}

function valueOf(properties: XmlElement | null, name: string): string | null {
  return child(properties, name)?.attributes.get('w:val') ?? null;
}

function fillOf(properties: XmlElement | null): string {
  return child(properties, 'w:shd')?.attributes.get('w:fill') ?? 'auto';
}

function hide(look: Look, _: string, isOn: boolean): void {
  look.isHidden ||= isOn;
}

const CHANGES: ReadonlyMap<string, (look: Look, value: string, isOn: boolean) => void> = new Map([
  ['w:b', (look, _, isOn) => Object.assign(look, { isBold: isOn })],
  ['w:vanish', hide],
  ['w:webHidden', hide],
  ['w:sz', (look, value) => Object.assign(look, { points: Number(value) / 2 || look.points })],
  ['w:color', (look, value) => Object.assign(look, { isWhite: isNearWhite(value) })],
  [
    'w:highlight',
    (look, value, isOn) => Object.assign(look, { isShaded: look.isShaded || (isOn && value !== 'white') }),
  ],
]);

/** Lighter than any grey that is meant to be read on paper; the paper of a theme is white. */
function isNearWhite(colour: string): boolean {
  if (!/^[0-9a-f]{6}$/i.test(colour)) return false;
  const light = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return light.every((byte) => byte >= NEAR_WHITE);
}

const NEAR_WHITE = 0xe8;

/** True when properties of text, paragraph, cell or table lay a colour under it. */
export function isShaded(properties: XmlElement | null): boolean {
  const fill = fillOf(properties);
  return fill !== 'auto' && !isNearWhite(fill);
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'none', 'off']);
