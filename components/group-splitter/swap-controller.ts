/** Who is picked to swap: one person by click, touch or key and then another, or one dragged onto another. */
import type { LitElement, ReactiveController } from 'lit';

/** How far a pointer moves, in screen pixels, before a press is a drag: a finger is never quite still. */
const DRAG_FROM = 8;

interface Press {
  readonly person: number;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
}

export class SwapController implements ReactiveController {
  readonly #host: LitElement;
  readonly #chosen: (first: number, second: number) => void;
  #press: Press | undefined;
  #dragging = false;
  #picked: number | undefined;
  #over: number | undefined;

  /** `chosen` is called with each two people that were chosen, from whichever groups they are. */
  constructor(host: LitElement, chosen: (first: number, second: number) => void) {
    this.#host = host;
    this.#chosen = chosen;
    host.addController(this);
  }

  /** The person who waits for the other to be chosen. */
  get picked(): number | undefined {
    return this.#picked;
  }

  /** The person that the dragged one hangs above. */
  get over(): number | undefined {
    return this.#over;
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Nobody is picked any more. */
  clear(): void {
    this.#press = undefined;
    this.#picked = undefined;
    this.#over = undefined;
    this.#host.requestUpdate();
  }

  /** For the click on a person; a key press makes one too. */
  click(event: MouseEvent, person: number): void {
    // The click that ends a drag is not a choice; one made by a key (detail 0) always is.
    const dragged = this.#dragging && event.detail > 0;
    this.#dragging = false;
    if (dragged) return;
    const first = this.#picked;
    this.#picked = first === undefined ? person : undefined;
    this.#host.requestUpdate();
    if (first !== undefined && first !== person) this.#chosen(first, person);
  }

  /** For the pointer events on a person. They stay here: a deck would take them for a swipe to the next slide. */
  readonly pointer = (event: PointerEvent): void => {
    event.stopPropagation();
    if (event.type === 'pointerdown') this.#down(event);
    else if (event.pointerId !== this.#press?.pointer) return;
    else if (event.type === 'pointermove') this.#move(event, this.#press);
    else this.#up(event, this.#press);
  };

  #down(event: PointerEvent): void {
    const button = event.currentTarget as HTMLElement;
    this.#dragging = false;
    const person = personOf(button);
    if (!event.isPrimary || event.button !== 0 || person === undefined) return;
    this.#press = { person, pointer: event.pointerId, x: event.clientX, y: event.clientY };
    capture(button, event.pointerId);
  }

  #move(event: PointerEvent, { person, x, y }: Press): void {
    if (!this.#dragging && Math.hypot(event.clientX - x, event.clientY - y) < DRAG_FROM) return;
    this.#dragging = true;
    this.#picked = person;
    const under = this.#under(event);
    this.#over = under === person ? undefined : under;
    this.#host.requestUpdate();
  }

  #up(event: PointerEvent, { person }: Press): void {
    this.#press = undefined;
    if (!this.#dragging) return;
    const under = event.type === 'pointerup' ? this.#under(event) : undefined;
    this.#picked = undefined;
    this.#over = undefined;
    this.#host.requestUpdate();
    if (under !== undefined && under !== person) this.#chosen(person, under);
  }

  /** Asks the browser, which knows how the slide is scaled; sums with coordinates would have to guess it. */
  #under(event: PointerEvent): number | undefined {
    const root = this.#host.renderRoot as ShadowRoot;
    const found = root.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-person]');
    return found ? personOf(found) : undefined;
  }
}

function personOf(element: HTMLElement): number | undefined {
  const { person } = element.dataset;
  return person === undefined ? undefined : Number(person);
}

/** So that the drag also ends outside the window. Refused for a pointer that is gone already: then without. */
function capture(element: HTMLElement, pointer: number): void {
  try {
    element.setPointerCapture(pointer);
  } catch {
    // nothing to hold on to
  }
}
