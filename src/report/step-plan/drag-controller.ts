/** Dragging a step or a recommendation to a place in the list. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class DragController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #drop: (id: string, index: number) => void;
  #id: string | undefined;
  #index = 0;
  #marked: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost, drop: (id: string, index: number) => void) {
    this.#host = host;
    this.#drop = drop;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('dragend', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('dragend', this.#end);
    this.#end();
  }

  start(event: DragEvent, id: string): void {
    this.#id = id;
    // Firefox drags nothing without data
    event.dataTransfer?.setData('text/plain', '');
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  }

  /** Over the step at `index`: before it on its upper half, after it on its lower. */
  over(event: DragEvent, index: number): void {
    if (this.#id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const card = event.currentTarget as HTMLElement;
    const { top, height } = card.getBoundingClientRect();
    const after = event.clientY > top + height / 2;
    this.#index = after ? index + 1 : index;
    this.#mark(card, after ? 'after' : 'before');
  }

  /** Over the room around the list: past the last step, or where no step is yet. */
  readonly overRoom = (event: DragEvent): void => {
    if (this.#id === undefined) return;
    event.preventDefault();
    const steps = (event.currentTarget as HTMLElement).querySelectorAll('li');
    this.#index = steps.length;
    const last = [...steps].at(-1);
    if (last) this.#mark(last, 'after');
  };

  readonly drop = (event: DragEvent): void => {
    if (this.#id === undefined) return;
    event.preventDefault();
    const id = this.#id;
    this.#end();
    this.#drop(id, this.#index);
  };

  #mark(card: HTMLElement, place: string): void {
    if (this.#marked !== card) delete this.#marked?.dataset.drop;
    this.#marked = card;
    card.dataset.drop = place;
  }

  readonly #end = (): void => {
    delete this.#marked?.dataset.drop;
    this.#marked = undefined;
    this.#id = undefined;
    this.#host.requestUpdate();
  };
}
