import { element, textElement } from './svg';
import { textLines, type LineRoom } from './text-lines';

/** Font family of pictures; the first is used here, the others are fallbacks on a reader's machine. */
const FONTS = "'IBM Plex Sans Arabic', 'DejaVu Sans', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
/** Line height relative to the font size. Arabic letters carry marks above and below. */
const LEADING = { leftToRight: 1.35, rightToLeft: 1.55 };

export type InlineAnchor = 'start' | 'middle' | 'end';

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly isBold?: boolean;
  readonly anchor?: InlineAnchor;
}

/**
 * A drawing surface with logical coordinates: from the left, or from the right in Arabic. The SVG has physical positions,
 * because not every viewer supports `direction`.
 */
export class Sheet {
  constructor(
    readonly width: number,
    readonly isRightToLeft: boolean,
  ) {}

  /** A rectangle, from its start in reading direction. */
  box(
    start: number,
    top: number,
    inlineSize: number,
    blockSize: number,
    style: Readonly<Record<string, string | number>>,
  ): string {
    const x = this.isRightToLeft ? this.width - start - inlineSize : start;
    return element('rect', { x, y: top, width: inlineSize, height: blockSize, ...style });
  }

  /** One line of text. */
  text(text: string, start: number, baseline: number, style: TextStyle): string {
    const { size, fill, isBold = false, anchor = 'start' } = style;
    const attributes = {
      x: this.x(start),
      y: baseline,
      'font-size': size,
      'font-weight': isBold ? 700 : null,
      fill,
      'text-anchor': this.anchor(anchor),
    };
    return textElement('text', attributes, this.embedded(text));
  }

  /** One vertical line, read upwards, for names over narrow columns. */
  uprightText(text: string, start: number, baseline: number, { size, fill }: TextStyle): string {
    const x = this.x(start);
    const attributes = {
      transform: `translate(${x.toFixed(1)} ${baseline.toFixed(1)}) rotate(-90)`,
      'font-size': size,
      fill,
      'text-anchor': 'start',
    };
    return textElement('text', attributes, this.embedded(text));
  }

  /** A paragraph whose first baseline is one font size below `top`; answers where the next part starts. */
  paragraph(
    text: string,
    start: number,
    top: number,
    style: TextStyle & LineRoom,
  ): { readonly svg: string; readonly bottom: number } {
    const lines = textLines(text, style);
    const pitch = style.size * this.leading;
    const svg = lines.map((line, index) => this.text(line, start, top + style.size + index * pitch, style)).join('');
    return { svg, bottom: top + lines.length * pitch };
  }

  get leading(): number {
    return this.isRightToLeft ? LEADING.rightToLeft : LEADING.leftToRight;
  }

  /** The whole SVG document, with title and description for screen readers, without scripts or external resources. */
  document({ language, height, title, description, body }: SheetDocument): string {
    const attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      width: this.width,
      height: Math.ceil(height),
      viewBox: `0 0 ${String(this.width)} ${String(Math.ceil(height))}`,
      role: 'img',
      'xml:lang': language,
      direction: 'ltr',
      'font-family': FONTS,
    };
    return element('svg', attributes, textElement('title', {}, title), textElement('desc', {}, description), ...body);
  }

  private x(start: number): number {
    return this.isRightToLeft ? this.width - start : start;
  }

  private anchor(anchor: InlineAnchor): string {
    if (anchor === 'middle' || !this.isRightToLeft) return anchor;
    return anchor === 'start' ? 'end' : 'start';
  }

  /** Wraps right-to-left text in embedding marks, because the drawing has no direction. */
  private embedded(text: string): string {
    return this.isRightToLeft ? `\u202b${text}\u202c` : text;
  }
}

export interface SheetDocument {
  readonly language: string;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly body: readonly string[];
}
