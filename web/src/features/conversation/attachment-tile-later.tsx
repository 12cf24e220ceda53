import type { Attachment } from '../../api/types';
import { later } from '../../ui/later';
import { roomOf } from './attachment-room';

const AttachmentTile = later(() =>
  import('./attachment-tile').then((module) => module.AttachmentTile),
);

/** An attachment, loaded when the first one is shown; its room is kept for it, so nothing jumps. */
export function AttachmentTileLater({ attachment }: { attachment: Attachment }) {
  return (
    <AttachmentTile
      attachment={attachment}
      meanwhile={<div className="at-room" style={roomOf(attachment)} />}
    />
  );
}
