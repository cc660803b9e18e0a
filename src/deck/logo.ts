/** The school's logo on the closing slides as well: it stands in the file once, on the title slide. */

export function repeatLogo(slides: HTMLElement): void {
  const logo = slides.querySelector('.title > .logo');
  if (logo === null) return;
  for (const closing of slides.querySelectorAll('section.closing')) closing.append(logo.cloneNode());
}
