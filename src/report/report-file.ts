/** The report as a file, in the form that is asked for. Pure. */
import { report as t } from '../strings/nl.js';
import { reportBlocks } from './blocks.js';
import type { Report } from './model.js';
import { writeDocx } from './write-docx.js';
import { writeMarkdown } from './write-markdown.js';

export type FileForm = 'word' | 'markdown' | 'json';

export interface ReportFile {
  readonly name: string;
  readonly type: string;
  readonly contents: string | Uint8Array<ArrayBuffer>;
}

export function reportFile(report: Report, form: FileForm): ReportFile {
  const name = t.fileName(report.date);
  switch (form) {
    case 'word':
      return {
        name: `${name}.docx`,
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        contents: writeDocx(reportBlocks(report), t.head(report.school), report.date),
      };
    case 'markdown':
      return {
        name: `${name}.md`,
        type: 'text/markdown;charset=utf-8',
        contents: writeMarkdown(reportBlocks(report)),
      };
    case 'json':
      return {
        name: `${name}.json`,
        type: 'application/json',
        contents: JSON.stringify(report, undefined, 2),
      };
  }
}
