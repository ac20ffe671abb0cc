import { TextBuilder } from '../builder.ts';
import type { Contents } from '../reader.ts';
import { Unreadable } from '../refuse.ts';
import { asPrinted, isOfficial, official, officialMetadata } from './official.ts';
import { parseXml } from './tree.ts';
import { walk } from './walk.ts';

/**
 * Text of an official publication in XML.
 * @throws Unreadable when it is not well-formed, or XML of another kind.
 */
export function readXml(xml: string): Contents {
  const root = parseXml(xml);
  if (!isOfficial(root))
    throw new Unreadable('read/unsupported', { found: `XML with the root element ${root.name.slice(0, 60)}` });
  const builder = new TextBuilder();
  walk(asPrinted(root), builder, official);
  return { ...builder.finish(), metadata: officialMetadata(root) };
}
