import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { savedRepliesQuery } from '../../api/saved-replies';
import { templatesQuery } from '../../api/templates';
import type { Conversation } from '../../api/types';
import { providerName } from '../../ui/provider-name';
import { answersFor, type Answer } from './answers';
import type { OptionGroup } from './option-list';

interface Answers {
  groups: OptionGroup<Answer>[];
  options: Answer[];
  isLoading: boolean;
}

/** What is ready to be said in a conversation and holds the words; asked for only when `isWanted`. */
export function useAnswers(
  conversation: Conversation,
  words: string,
  isWanted: boolean,
  onlyTemplates = false,
): Answers {
  const { t } = useTranslation();
  const { channel } = conversation;
  const saved = useQuery({ ...savedRepliesQuery, enabled: isWanted && !onlyTemplates });
  const templates = useQuery({ ...templatesQuery(channel.id), enabled: isWanted });
  const replies = onlyTemplates ? [] : (saved.data ?? []);
  const options = isWanted ? answersFor({ replies, templates: templates.data ?? [] }, words) : [];
  const provider = providerName(channel.provider);
  const groups = [
    { name: t('answers.saved'), options: options.filter(({ kind }) => kind === 'saved') },
    {
      name: t('answers.templates', { provider }),
      options: options.filter(({ kind }) => kind === 'template'),
    },
  ];
  return { groups, options, isLoading: saved.isLoading || templates.isLoading };
}
