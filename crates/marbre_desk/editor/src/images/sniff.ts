// What a file is, by its first bytes: what the server would refuse anyway is not sent over a slow line first.
import { t } from '../words';

/** Beginnings of files that can be read. */
const KNOWN: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47], [0x47, 0x49, 0x46, 0x38], [0x49, 0x49, 0x2a, 0x00], [0x4d, 0x4d, 0x00, 0x2a],
];

/** What file dialogs offer. HEIC is not in it, so that phones hand over a JPEG. */
export const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff';

/** Why a file is not sent, in words; nothing when it looks like an image. */
export async function refusal(file: Blob): Promise<string | null> {
  const head = new Uint8Array(await file.slice(0, 40).arrayBuffer());
  const ascii = String.fromCharCode(...head);
  if (KNOWN.some((known) => known.every((byte, index) => head[index] === byte))) return null;
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') return null;
  if (/^....ftyp.{0,28}avi[fs]/s.test(ascii)) return null;
  return /^....ftyp(heic|heix|heim|heis|hevc|mif1|msf1)/s.test(ascii) ? t('upload-heic') : t('upload-no-image');
}
