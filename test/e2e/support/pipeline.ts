/** The document's services as they run in the browser, for a test to call in a page. */
export { DATA_BLOCK_ID, decodeDeck } from '../../../src/document/data-block.js';
export { rebuild, takePristine } from '../../../src/document/pristine.js';
export { revisionOf } from '../../../src/document/revision.js';
export { safeSvg } from '../../../src/document/svg.js';
export { render } from '../../../src/markdown/render.js';
export { composeSections } from '../../../src/programme/sections.js';
