/** Escapes for the places where text goes into the document. */

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Makes script text safe inside a `<script>`: the parser ends a script at `</script` in any case, and `<!--` starts its
 * escaped state. Both occur in JavaScript only within strings, templates and regular expressions, where the escapes
 * mean the same.
 */
export const escapeScript = (code: string): string =>
  code.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3C!--');

/** The same for a `<style>`: in a string of CSS the escape means the same. */
export const escapeStyle = (css: string): string => css.replace(/<\/(?=style)/gi, '<\\/');
