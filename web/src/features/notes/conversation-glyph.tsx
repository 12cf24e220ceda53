import { useQuery, useQueryClient } from '@tanstack/react-query';
import { conversationQuery } from '../../api/conversations';
import { ChannelGlyph } from '../../ui/channel-badge';

/** The channel of a conversation, where the reader may see that conversation. */
export function ConversationGlyph({ id }: { id: string }) {
  const { data } = useQuery({ ...conversationQuery(useQueryClient(), id), retry: false });
  return data ? <ChannelGlyph provider={data.channel.provider} /> : null;
}
