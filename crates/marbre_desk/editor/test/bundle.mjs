// Makes a module of the editor loadable in Node: esbuild bundles it.
import { build } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const editor = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The exports of these lines of TypeScript, resolved from the editor's folder. */
export async function load(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: editor, loader: 'ts' },
    bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'error',
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'marbre-editor-'));
  const file = path.join(folder, 'module.mjs');
  fs.writeFileSync(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
