/** Pictures, films and sounds in a text of HTML, which a story has beside its text. */
import type { Element, ElementContent, Root } from 'hast';
import type { MediaDocument, TrackDocument } from '../../core/document/schema.js';
import { trackKinds } from '../../core/document/media-schema.js';
import { asOneOf } from '../../core/document/loose.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { isSafeUrl } from '../../core/urls/safe-url.js';
import { oneLine } from '../html-to-markdown.js';
import { notImported } from '../not-imported.js';
import { textOfTree } from './text-of-tree.js';

/**
 * The pictures, films and sounds in a tree, which is left without them and the links that hold nothing else: each `img`, `video`
 * and `audio`, with the caption of the figure it stands in; of a comparison of ours the earlier picture belongs to the other.
 * One without an address that can be fetched is told.
 */
export function takeShownMedia(root: Root | Element, where: string, problems: Problem[]): MediaDocument[] {
  const media: MediaDocument[] = [];
  const take = (parent: Root | Element, caption: string | undefined): void => {
    parent.children = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      const type = types.get(node.tagName);
      if (type) {
        const shown = toMedia(type, node, caption, where, problems);
        if (shown) media.push(shown);
        return [];
      }
      if (isComparison(node)) {
        media.push(...takeCompared(node, where, problems));
        return [];
      }
      const inFigure = node.tagName === 'figure' ? takeCaption(node) : undefined;
      const before = media.length;
      take(node, inFigure?.words ?? caption);
      if (inFigure && media.length === before) node.children.push(inFigure.element);
      return node.tagName === 'a' && media.length > before && !textOfTree(node).trim() ? [] : [node];
    });
  };
  take(root, undefined);
  return media;
}

type ShownType = 'image' | 'video' | 'audio';

const types: ReadonlyMap<string, ShownType> = new Map([
  ['img', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
]);

function isComparison({ tagName, properties }: Element): boolean {
  return tagName === 'dateline-pictures' && properties.compare !== undefined;
}

/** Where one of the two is missing the other is a picture as any. */
function takeCompared(element: Element, where: string, problems: Problem[]): MediaDocument[] {
  const inside: Root = { type: 'root', children: withoutLabels(element.children) };
  const [first, second, ...others] = takeShownMedia(inside, where, problems);
  if (second?.type !== 'image' || others.length > 0)
    return [first, second, ...others].filter((one) => one !== undefined);
  const { type, ...before } = first!;
  if (type !== 'image') return [first!, second];
  return [{ ...second, before }];
}

/** “Before” and “After” stand in captions as `<b>Before</b> — `. */
function withoutLabels(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== 'element') return child;
    const [label, said, ...rest] = child.children;
    if (child.tagName !== 'figcaption' || label?.type !== 'element' || label.tagName !== 'b')
      return { ...child, children: withoutLabels(child.children) };
    return {
      ...child,
      children: said?.type === 'text' ? [{ ...said, value: said.value.replace(/^ — /, '') }, ...rest] : [],
    };
  });
}

/** Cuts the caption out of a figure; it comes back where the figure has no picture. */
function takeCaption(figure: Element): { readonly element: Element; readonly words: string } | undefined {
  const isCaption = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'figcaption';
  const element = figure.children.find(isCaption);
  if (!element) return undefined;
  figure.children = figure.children.filter((node) => node !== element);
  return { element, words: oneLine(textOfTree(element)) };
}

function toMedia(
  type: ShownType,
  element: Element,
  caption: string | undefined,
  where: string,
  problems: Problem[],
): MediaDocument | undefined {
  const { alt = element.properties.ariaLabel, width, height } = element.properties;
  const src = type === 'image' ? addressOf(element.properties) : addressOfPlayed(element);
  if (!src || !isSafeUrl(src)) {
    const message = `This ${kindWords[type]} has no address of its own, http(s) or relative; it is left out.`;
    problems.push(createWarning('lost-media', where, src.slice(0, 80) || alt, message));
    return undefined;
  }
  const [wide, high] = [width, height].map((size) => (/^[1-9]\d{0,5}$/.test(String(size)) ? Number(size) : undefined));
  return {
    type,
    src,
    ...(typeof alt === 'string' && { alt }),
    ...(caption && { caption }),
    ...(wide && high && { width: wide, height: high }),
    ...(type !== 'image' && toAids(element, where, problems)),
  };
}

const kindWords: Readonly<Record<ShownType, string>> = { image: 'picture', video: 'film', audio: 'sound' };

/** Pages that load pictures late have a placeholder where the address belongs. */
function addressOf({ src, dataSrc }: Element['properties']): string {
  const late = typeof dataSrc === 'string' && (typeof src !== 'string' || /^data:/i.test(src));
  const address = late ? dataSrc : src;
  return typeof address === 'string' ? address.trim() : '';
}

/** Of several files it is one film; browsers take the first that they can play. */
function addressOfPlayed({ properties, children }: Element): string {
  return addressOf(properties) || childrenOf(children, 'source').map((each) => addressOf(each.properties))[0] || '';
}

function childrenOf(children: readonly ElementContent[], name: string): Element[] {
  return children.filter((child): child is Element => child.type === 'element' && child.tagName === name);
}

function toAids(
  { properties: { poster }, children }: Element,
  where: string,
  problems: Problem[],
): Pick<MediaDocument, 'poster' | 'tracks'> {
  const tracks = childrenOf(children, 'track').flatMap((track): TrackDocument[] => {
    const { srcLang: lang, kind = 'subtitles', label } = track.properties;
    const src = addressOf(track.properties);
    const known = asOneOf(kind, trackKinds);
    if (src && isSafeUrl(src) && typeof lang === 'string' && known)
      return [{ src, lang, ...(known !== 'captions' && { kind: known }), ...(typeof label === 'string' && { label }) }];
    const message = `A track without an address or a language, or that is nothing to read (${formatValue(src)}), left out`;
    problems.push(notImported(where, src, message));
    return [];
  });
  const picture = typeof poster === 'string' && isSafeUrl(poster) ? poster.trim() : '';
  return { ...(picture && { poster: picture }), ...(tracks.length > 0 && { tracks }) };
}
