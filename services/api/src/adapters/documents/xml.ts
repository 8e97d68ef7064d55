import { DocumentRefusal } from './document-refusal.ts';

/** An element or a text of an XML document. */
export type XmlNode = XmlElement | string;
export type XmlElement = { name: string; attributes: ReadonlyMap<string, string>; children: XmlNode[] };

const DEPTH_MAX = 400;
const NODES_MAX = 600_000;

/**
 * Reads the XML that office programs write. Document types are refused, so no entity can be defined and nothing outside is
 * ever fetched. @throws {DocumentRefusal}
 */
export function parseXml(text: string): XmlElement {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new DocumentRefusal('resume-unreadable');
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  let nodes = 0;
  for (const [token] of text.matchAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>|[^<]+/g)) {
    nodes += 1;
    if (nodes > NODES_MAX || open.length > DEPTH_MAX) throw new DocumentRefusal('resume-too-complex');
    const parent = open.at(-1);
    if (!parent) throw new DocumentRefusal('resume-unreadable');
    if (!token.startsWith('<')) parent.children.push(plain(token));
    else if (token.startsWith('<![CDATA[')) parent.children.push(token.slice(9, -3));
    else if (token.startsWith('</')) open.pop();
    else if (/^<[A-Za-z_]/.test(token)) {
      const element = elementOf(token);
      parent.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  return root;
}

/** The first child element of that name. */
export function child(parent: XmlElement | null, name: string): XmlElement | null {
  for (const node of parent?.children ?? []) if (typeof node !== 'string' && node.name === name) return node;
  return null;
}

/** All child elements. */
export function elements(parent: XmlElement | null): XmlElement[] {
  return (parent?.children ?? []).filter((node) => typeof node !== 'string');
}

/** All text inside, in order. Never deeper than the parser allows. */
export function textOf(parent: XmlElement): string {
  return parent.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}

function elementOf(token: string): XmlElement {
  const name = /^<([^\s/>]+)/.exec(token)?.[1] ?? '';
  const attributes = new Map<string, string>();
  for (const [, key = '', quoted = ''] of token
    .slice(name.length + 1)
    .matchAll(/([^\s=/]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    attributes.set(key, plain(quoted.slice(1, -1)));
  }
  return { name, attributes, children: [] };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code =
      name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
