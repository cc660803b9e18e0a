/** Clicks that count once. */

/** The second click of a double click lands on the button that has taken the place of the first: not meant. */
export function once(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail < 2) act();
  };
}
