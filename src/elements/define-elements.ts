/** Tag names and their classes. */
export type ElementTable = Readonly<Record<string, CustomElementConstructor>>;

/** Registers elements; a name that is taken stays as it is, so that a script that is loaded twice does no harm. */
export function defineElements(table: ElementTable): void {
  for (const [name, element] of Object.entries(table)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
