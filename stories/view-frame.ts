/**
 * For Storybook: the smallest host a view can have. It gives the view the tokens, holds the state of the story and
 * answers requests as `<dateline-story>` does, so that each view can be tried on its own.
 */
import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { initialState, reduce, type Action, type StoryState } from '../src/core/state.js';
import type { OrderRequest, SelectRequest } from '../src/elements/requests.js';
import { tokens } from '../src/elements/styles.js';

/** Shows the view that `view` makes of the state. */
export class ViewFrame extends LitElement {
  static override styles = tokens;

  /** The state at the start. */
  @property({ attribute: false }) state: StoryState = initialState;
  /** The view, for a state. */
  @property({ attribute: false }) view?: (state: StoryState) => TemplateResult;

  constructor() {
    super();
    this.addEventListener('select-request', ({ id, cause }: SelectRequest) =>
      this.#dispatch({ type: 'selected', id, cause }),
    );
    this.addEventListener('order-request', ({ order }: OrderRequest) => this.#dispatch({ type: 'ordered', order }));
    this.addEventListener('explore-request', () => this.#dispatch({ type: 'explored' }));
    this.addEventListener('return-request', () => this.#dispatch({ type: 'returned' }));
  }

  protected override render(): TemplateResult | undefined {
    return this.view?.(this.state);
  }

  #dispatch(action: Action): void {
    this.state = reduce(this.state, action);
  }
}
