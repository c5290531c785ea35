/** What the page does and sees itself: all of this runs there. */

type Story = HTMLElementTagNameMap['dateline-story'];

/** A story: its file's address, or what is written by hand into each attribute. */
export type Given = { readonly src: string } | { readonly text: string };

/** What was seen of a story. */
export interface Seen {
  /** Elements, and where they stand; their attributes. */
  readonly shapes: string[];
  readonly urls: string[];
  /** Scripts that have run. */
  readonly hits: string[];
  readonly polluted: string[];
  /** Whether what stands around the story still does. */
  readonly isWhole: boolean;
  readonly attributes: number;
}

declare global {
  interface Window {
    seeHostile(given: Given, patience: number): Promise<Seen>;
    hit(): void;
  }
}

/** Gives the page `seeHostile`, which puts a story into it, tries all that there is to press, and takes it out again. */
export function giveTools(): void {
  const hits: string[] = [];
  window.hit = () => void hits.push(new Error().stack ?? 'a script');
  const ours = new Set(Object.getOwnPropertyNames(Object.prototype));

  const frame = (): Promise<number> => new Promise(requestAnimationFrame);

  /** Looks with every frame, and for so many frames. */
  const until = async (isSo: () => unknown, patience: number): Promise<void> => {
    for (let frames = 0; !isSo() && frames < patience; frames++) await frame();
  };

  const viewsOf = (story: Story): (ShadowRoot | null | undefined)[] =>
    ['dateline-map', 'dateline-nav', 'dateline-legend', 'dateline-timeline'].map(
      (name) => story.shadowRoot?.querySelector(name)?.shadowRoot,
    );

  const isShown = (story: Story): boolean => {
    const [map, , , timeline] = viewsOf(story);
    return [timeline, map ?? timeline].every((view) => view?.querySelector('[data-events]'));
  };

  /** The legend's list comes when its button is pressed. */
  const isOpen = (story: Story): boolean => {
    const [, , legend] = viewsOf(story);
    return !legend?.querySelector('button') || Boolean(legend.querySelector('li'));
  };

  /** What the page's author writes by hand; addresses of files are his own affair. */
  const write = async (story: Story, text: string): Promise<number> => {
    await Promise.all(['dateline-story', 'dateline-event'].map((name) => customElements.whenDefined(name)));
    const fill = (element: Element): number => {
      const { observedAttributes } = customElements.get(element.localName) as unknown as { observedAttributes: string[] };
      const names = observedAttributes.filter((name) => !['src', 'words', 'allow-remote', 'hash'].includes(name));
      for (const name of names) element.setAttribute(name, text);
      return names.length;
    };
    const eventOf = (attributes: Readonly<Record<string, string>>, title: string): Element => {
      const event = document.createElement('dateline-event');
      event.append(document.createElement('h3'));
      event.firstElementChild!.textContent = title;
      fill(event);
      for (const [name, value] of Object.entries(attributes)) event.setAttribute(name, value);
      return event;
    };
    const place = { 'when': '2020-05-01', 'time-zone': 'Europe/Berlin', 'lat': '48.4', 'lon': '10', 'calendar': 'gregorian' };
    story.append(eventOf({ ...place, id: 'one', 'event-id': 'one' }, text), eventOf({ id: text }, text));
    const count = fill(story) + fill(document.createElement('dateline-event'));
    return count;
  }; // prettier-ignore

  const look = (root: ParentNode, parent: string, seen: { shapes: Set<string>; urls: Set<string> }): void => {
    for (const element of root.children) {
      const { localName: tag } = element;
      // An author's text may have in it, in any order, what Markdown has.
      const inText = element.parentElement?.closest('.text') && !element.classList.contains('text');
      seen.shapes.add(inText ? `text > ${tag}` : `${parent} > ${tag}`);
      for (const { name, value } of element.attributes) {
        seen.shapes.add(`${tag} ${name}`);
        if (/^(?:href|src|srcset|action|poster|data|xlink:href)$/.test(name) && tag !== 'dateline-story') seen.urls.add(value);
      }
      look(element, tag, seen);
      if (element.shadowRoot) look(element.shadowRoot, `${tag} shadow`, seen);
    }
  }; // prettier-ignore

  window.seeHostile = async (given, patience) => {
    const story = document.createElement('dateline-story');
    const loaded = new Promise((resolve) => story.addEventListener('story-load', resolve, { once: true }));
    const hasFailed = (): boolean => Boolean(story.shadowRoot?.querySelector('[part="failed"]'));
    const attributes = 'text' in given ? await write(story, given.text) : 0;
    if ('src' in given) story.src = `${given.src}?${performance.now()}`;
    document.querySelector('main')!.append(story);
    await Promise.race([loaded, until(hasFailed, patience)]);
    await until(() => isShown(story) || hasFailed(), patience);
    for (const root of viewsOf(story)) root?.querySelectorAll('button').forEach((button) => button.click());
    await until(() => isOpen(story), patience);
    await frame();
    await frame();
    const seen = { shapes: new Set<string>(), urls: new Set<string>() };
    look(document, 'document', seen);
    story.remove();
    return {
      shapes: [...seen.shapes],
      urls: [...seen.urls],
      hits: hits.splice(0),
      polluted: Object.getOwnPropertyNames(Object.prototype).filter((key) => !ours.has(key)),
      isWhole: /Before\.[^]*Behind\./.test(document.body.innerText),
      attributes,
    };
  };
}
