/** Prints the report: on a sheet of its own beside the page, gone after printing. */

const SHEET = 'report-print';

/** While the sheet is there only the sheet prints. */
const STYLE = `
  .${SHEET} { display: none; }
  @page { size: A4; margin: 18mm 16mm; }
  @media print {
    html, body { all: revert !important; margin: 0 !important; background: #fff !important; }
    body > :not(.${SHEET}) { display: none !important; }
    .${SHEET} { display: block; color: #000; font: 11pt/1.4 var(--ts-font, system-ui, sans-serif); }
    .${SHEET} :is(h1, h2, h3) { break-after: avoid; line-height: 1.15; }
    .${SHEET} h1 { margin: 0; font-size: 20pt; }
    .${SHEET} h2 { margin: 8mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.5mm solid #000; font-size: 15pt; }
    .${SHEET} h3 { margin: 5mm 0 1mm; font-size: 12pt; }
    .${SHEET} p { margin: 1mm 0 2mm; }
    .${SHEET} table { width: 100%; margin: 2mm 0 4mm; border-collapse: collapse; font-size: 10pt; }
    .${SHEET} :is(th, td) { padding: 1mm 2mm; border: 0.25mm solid #777; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
    .${SHEET} th { overflow-wrap: normal; }
    .${SHEET} thead { display: table-header-group; }
  }
`;

/** `html` is the report as `writeHtml` makes it: everything in it that was typed is escaped. `after` is called when it is done. */
export function printReport(html: string, after: () => void): void {
  document.querySelector(`.${SHEET}`)?.remove();
  const sheet = document.createElement('div');
  sheet.className = SHEET;
  sheet.innerHTML = html;
  const style = document.createElement('style');
  style.textContent = STYLE;
  sheet.prepend(style);
  document.body.append(sheet);
  addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      after();
    },
    { once: true },
  );
  print();
}
