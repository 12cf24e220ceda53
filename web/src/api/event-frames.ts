/** One event of a text/event-stream. */
export interface Frame {
  id: string;
  event: string;
  data: string;
}

/**
 * Cuts a text/event-stream into frames, however the network cuts it into pieces.
 * Source of the rules: WHATWG HTML, 9.2.6. Comments make no frame.
 */
export class FrameReader {
  private rest = '';

  /** Takes the next piece of text and gives the frames that it completes. */
  read(piece: string): Frame[] {
    const blocks = (this.rest + piece).replaceAll('\r\n', '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(frameOf).filter((frame) => frame !== null);
  }
}

function frameOf(block: string): Frame | null {
  const frame: Frame = { id: '', event: 'message', data: '' };
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === 'id') frame.id = value;
    if (field === 'event') frame.event = value;
    if (field === 'data') data.push(value);
  }
  if (data.length === 0) return null;
  return { ...frame, data: data.join('\n') };
}
