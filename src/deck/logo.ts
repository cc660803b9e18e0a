/** The school's logo on the closing slides as well: it stands in the file once, on the title slide. */

/** Also where it changed since the last time. */
export function repeatLogo(slides: HTMLElement): void {
  for (const repeated of slides.querySelectorAll('.closing > .logo')) repeated.remove();
  const logo = slides.querySelector('.title > .logo');
  if (logo === null) return;
  for (const closing of slides.querySelectorAll('section.closing')) closing.append(logo.cloneNode());
}
