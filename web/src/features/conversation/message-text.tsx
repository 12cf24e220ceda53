import { Fragment } from 'react';
import { LinkedText } from '../../ui/linked-text';
import type { ShownMessage } from './log-items';
import { cutAtMentions } from './mentions';

/** The words of a message, with the colleagues that a note mentions set apart. */
export function MessageText({ message: { text, mentions } }: { message: ShownMessage }) {
  return cutAtMentions(text ?? '', mentions).map((part, index) =>
    index % 2 === 1 ? (
      <b key={index} className="mn">
        {part}
      </b>
    ) : (
      <Fragment key={index}>
        <LinkedText text={part} />
      </Fragment>
    ),
  );
}
