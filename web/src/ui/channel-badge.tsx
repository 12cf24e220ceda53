import { MessageSquare, Smartphone, Phone, Send, Zap, type LucideIcon } from 'lucide-react';
import './avatar.css';

export const channelLooks: Record<string, [LucideIcon, string]> = {
  messenger: [Zap, 'c-messenger'],
  'whatsapp-twilio': [Phone, 'c-whatsapp'],
  'sms-twilio': [Smartphone, 'c-sms'],
  webchat: [MessageSquare, 'c-web'],
  telegram: [Send, 'c-telegram'],
};
export const otherLook: [LucideIcon, string] = [MessageSquare, 'c-demo'];

/** The provider's disc at the corner of an avatar. */
export function ChannelBadge({ provider }: { provider: string }) {
  const [Glyph, colour] = channelLooks[provider] ?? otherLook;
  return (
    <span className={`chb ${colour}`}>
      <Glyph />
    </span>
  );
}

/** The provider's tile in front of a channel's name. */
export function ChannelGlyph({ provider }: { provider: string }) {
  const [Glyph, colour] = channelLooks[provider] ?? otherLook;
  return (
    <span className={`chi ${colour}`} aria-hidden="true">
      <Glyph />
    </span>
  );
}
