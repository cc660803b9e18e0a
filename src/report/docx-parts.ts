/** The parts of a Word document that are the same in every report: styles, the bullet, and how the parts hang together. */

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const override = (name: string, type: string): string =>
  `<Override PartName="/${name}" ContentType="${type}"/>`;

export const CONTENT_TYPES = [
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  override('word/document.xml', `${TYPE}.document.main+xml`),
  override('word/styles.xml', `${TYPE}.styles+xml`),
  override('word/numbering.xml', `${TYPE}.numbering+xml`),
  override('word/settings.xml', `${TYPE}.settings+xml`),
  override('word/footer1.xml', `${TYPE}.footer+xml`),
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  '</Types>',
].join('');

const RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const PACKAGE_RELATIONS = [
  RELATIONS,
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
  '</Relationships>',
].join('');

export const DOCUMENT_RELATIONS = [
  RELATIONS,
  ...['styles', 'numbering', 'settings', 'footer'].map(
    (part, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${part}" Target="${part === 'footer' ? 'footer1' : part}.xml"/>`,
  ),
  '</Relationships>',
].join('');

export const SETTINGS = `${XML}<w:settings ${WORD}><w:themeFontLang w:val="nl-NL"/></w:settings>`;

export const NUMBERING = [
  `${XML}<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>`,
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>',
  '<w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
].join('');

/** `size` in half points; `before` and `after` in twentieths of a point. */
const headingStyle = (level: number, size: number, before: number, after: number): string =>
  [
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>`,
    '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>',
    `<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="${after}"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>`,
    `<w:rPr><w:b/><w:color w:val="0B5960"/><w:sz w:val="${size}"/></w:rPr></w:style>`,
  ].join('');

const paragraphStyle = (id: string, name: string, properties: string, run = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${properties}${run}</w:style>`;

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A949C"/>`)
  .join('');

export const STYLES = [
  `${XML}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>`,
  '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>',
  '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  headingStyle(1, 36, 0, 60),
  headingStyle(2, 28, 360, 120),
  headingStyle(3, 23, 220, 80),
  paragraphStyle(
    'ListBullet',
    'List Bullet',
    '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/></w:pPr>',
  ),
  paragraphStyle(
    'TableText',
    'Table Text',
    '<w:pPr><w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/></w:pPr>',
    '<w:rPr><w:sz w:val="20"/></w:rPr>',
  ),
  paragraphStyle('Gap', 'Gap', '<w:pPr><w:spacing w:after="0" w:line="120" w:lineRule="exact"/></w:pPr>'),
  paragraphStyle(
    'Footer',
    'footer',
    '<w:pPr><w:jc w:val="right"/></w:pPr>',
    '<w:rPr><w:color w:val="4A5863"/><w:sz w:val="18"/></w:rPr>',
  ),
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>',
  '<w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style>`,
  '</w:styles>',
].join('');
