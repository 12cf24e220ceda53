import { channelLooks, otherLook } from './channel-badge';
import './avatar.css';

/** The provider's tile, large: in front of a channel that one manages. */
export function ChannelTile({ provider }: { provider: string }) {
  const [Glyph, colour] = channelLooks[provider] ?? otherLook;
  return (
    <span className={`chi chi36 ${colour}`} aria-hidden="true">
      <Glyph />
    </span>
  );
}
