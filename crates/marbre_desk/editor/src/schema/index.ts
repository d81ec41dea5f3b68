// The schema of the text: the stored form of a body as nodes and marks of ProseMirror.
import { Schema } from 'prosemirror-model';
import { marks } from './marks';
import { nodes } from './nodes';

export const schema = new Schema({ nodes, marks });

/** The lines that belong to a block and are always there: a caption, a title, an attribution. */
export const LINES = new Set([
  'attribution', 'table_caption', 'gallery_caption', 'entry_when', 'infobox_title', 'live_headline',
]);
