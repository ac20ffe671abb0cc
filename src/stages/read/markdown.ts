import type { Region } from '../../pipeline/index.ts';
import type { Contents } from './reader.ts';

/**
 * Markdown keeps its text as it stands; regions say what its headings and list
 * items are, without the characters that mark them.
 */
export function readMarkdown(text: string): Contents {
  const regions: Region[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const heading = /^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t\r]*$/.exec(line);
    const item = /^[ \t]{0,8}([-*+]|\d{1,3}[.)])[ \t]+(\S.*?)[ \t\r]*$/.exec(line);
    const quotation = /^>[ \t]?(\S.*?)[ \t\r]*$/.exec(line);
    const add = (kind: Region['kind'], body: string, label?: string): void => {
      const start = at + line.indexOf(body, line.length - line.trimStart().length + 1);
      regions.push({ kind, start, end: start + body.length, ...(label === undefined ? {} : { label }) });
    };
    if (heading?.[2]) add(heading[1] === '#' ? 'title' : 'heading', heading[2], String(heading[1]?.length));
    else if (item?.[2]) add('list-item', item[2], item[1]);
    else if (quotation?.[1]) add('quotation', quotation[1]);
    at += line.length + 1;
  }
  return { text, regions, metadata: {} };
}
