import { readFileSync } from 'node:fs';

/** A file of the list that the server's tests have too. */
export interface HostileFile {
  what: string;
  name: string;
  bytes: Buffer;
  /** What it is taken for. */
  type: string;
}

const list = new URL('../../server/src/test/resources/media/hostile.txt', import.meta.url);

const named: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', s: ' ' };

export const hostileFiles: HostileFile[] = readFileSync(list, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [what = '', name = '', bytes = '', type = ''] = line.split(' | ');
    return { what, name: read(name), bytes: Buffer.from(read(bytes), 'latin1'), type };
  });

/** With its escapes read as those of Java. */
function read(escaped: string): string {
  return escaped.replace(
    /\\(?:u([0-9a-f]{4})|([0-3]?[0-7]{1,2})|(.))/gi,
    (_, unicode?: string, octal?: string, letter = '') => {
      if (unicode) return String.fromCharCode(parseInt(unicode, 16));
      return octal ? String.fromCharCode(parseInt(octal, 8)) : (named[letter] ?? letter);
    },
  );
}

/** A photo that brings words of its camera, a place, and a page in its comment. */
export function tellingPhoto(photo: Buffer, page: string): Buffer {
  const segment = (mark: number, body: Buffer) => {
    const head = Buffer.from([0xff, mark, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const place = Buffer.from(
    'Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0' +
      '\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0',
    'latin1',
  );
  const comment = segment(0xfe, Buffer.from(page));
  return Buffer.concat([photo.subarray(0, 2), segment(0xe1, place), comment, photo.subarray(2)]);
}
