// Builds crates/marbre_desk/assets/editor.js from src/: one minified file, the same bytes on every machine.
import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '../assets/editor.js');
/** The most bytes that the script may take on the wire. */
const most = 150 * 1024;

const { outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: ['src/main.ts'],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
const [{ contents }] = outputFiles;
const script = Buffer.from(contents).toString('utf8');
for (const [what, pattern] of [['eval', /\beval\(/], ['new Function', /new Function\(/], ['a source map', /sourceMappingURL/]]) {
  if (pattern.test(script)) {
    throw new Error(`editor.js holds ${what}; the desk's pages do not allow it`);
  }
}
const wire = brotliCompressSync(contents, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length },
}).length;
fs.mkdirSync(path.dirname(target), { recursive: true });
fs.writeFileSync(target, contents);
console.log(`editor.js: ${contents.length} bytes, ${wire} with Brotli (at most ${most})`);
if (wire > most) {
  console.error('editor.js is too heavy; leave something out');
  process.exit(1);
}
