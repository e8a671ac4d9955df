import { xmlText } from '../../platform/site/xml';

type Attributes = Readonly<Record<string, string | number | null>>;

/** An SVG element; `children` are elements. Attributes that are null are left out, numbers are rounded to tenths. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? String(round(value)) : xmlText(value ?? '')}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** An element with a text in it. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, xmlText(text));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
