import { KeyCaps } from '../../commands/key-caps';
import { Avatar } from '../../ui/avatar';
import { Marked, Matched } from '../../ui/matched';
import type { Entry } from './use-palette-entries';

interface PaletteRowProps {
  id: string;
  entry: Entry;
  words: string;
  isActive: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

export function PaletteRow({ id, entry, words, isActive, onPoint, onChoose }: PaletteRowProps) {
  const { icon: Glyph, person, label, ranges, detail, shortcut } = entry;
  return (
    <div
      id={id}
      className="mi"
      role="option"
      aria-selected={isActive}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {person && <Avatar id={person.id} name={person.name} size={20} />}
      {Glyph && <Glyph className="i" aria-hidden="true" />}
      <span className="grow trunc" dir="auto">
        {ranges ? <Marked text={label} ranges={ranges} /> : <Matched text={label} words={words} />}
      </span>
      {detail && <span className="end">{detail}</span>}
      {shortcut && <KeyCaps shortcut={shortcut} />}
    </div>
  );
}
