/** Pictures in a text of HTML, which a story has beside its text. */
import type { Element, ElementContent, Root } from 'hast';
import type { MediaDocument } from '../../core/document/schema.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { isSafeUrl } from '../../core/urls/safe-url.js';
import { oneLine } from '../html-to-markdown.js';
import { textOfTree } from './text-of-tree.js';

/**
 * The pictures in a tree, which is left without them and the links that hold nothing else: each `img`, with the caption of the
 * figure it stands in. One without an address that can be fetched is told.
 */
export function takePictures(root: Root | Element, where: string, problems: Problem[]): MediaDocument[] {
  const pictures: MediaDocument[] = [];
  const take = (parent: Root | Element, caption: string | undefined): void => {
    parent.children = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      if (node.tagName === 'img') {
        const picture = toPicture(node, caption, where, problems);
        if (picture) pictures.push(picture);
        return [];
      }
      const inFigure = node.tagName === 'figure' ? takeCaption(node) : undefined;
      const before = pictures.length;
      take(node, inFigure?.words ?? caption);
      if (inFigure && pictures.length === before) node.children.push(inFigure.element);
      return node.tagName === 'a' && pictures.length > before && !textOfTree(node).trim() ? [] : [node];
    });
  };
  take(root, undefined);
  return pictures;
}

/** Cuts the caption out of a figure; it comes back where the figure has no picture. */
function takeCaption(figure: Element): { readonly element: Element; readonly words: string } | undefined {
  const isCaption = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'figcaption';
  const element = figure.children.find(isCaption);
  if (!element) return undefined;
  figure.children = figure.children.filter((node) => node !== element);
  return { element, words: oneLine(textOfTree(element)) };
}

function toPicture(
  { properties }: Element,
  caption: string | undefined,
  where: string,
  problems: Problem[],
): MediaDocument | undefined {
  const { alt, width, height } = properties;
  const src = addressOf(properties);
  if (!src || !isSafeUrl(src)) {
    const message = 'This picture has no address of its own, http(s) or relative; it is left out.';
    problems.push(createWarning('lost-media', where, src.slice(0, 80) || alt, message));
    return undefined;
  }
  const [wide, high] = [width, height].map((size) => (/^[1-9]\d{0,5}$/.test(String(size)) ? Number(size) : undefined));
  return {
    type: 'image',
    src,
    ...(typeof alt === 'string' && { alt }),
    ...(caption && { caption }),
    ...(wide && high && { width: wide, height: high }),
  };
}

/** Pages that load pictures late have a placeholder where the address belongs. */
function addressOf({ src, dataSrc }: Element['properties']): string {
  const late = typeof dataSrc === 'string' && (typeof src !== 'string' || /^data:/i.test(src));
  const address = late ? dataSrc : src;
  return typeof address === 'string' ? address.trim() : '';
}
