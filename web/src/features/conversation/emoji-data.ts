import type { Emoji, MessagesDataset } from 'emojibase';
import type { EmojiData, SkinTone } from 'frimousse';

interface Files {
  emojis: Promise<{ default: Emoji[] }>;
  messages: Promise<{ default: MessagesDataset }>;
}

const english = (): Files => ({
  emojis: import('emojibase-data/en/data.json'),
  messages: import('emojibase-data/en/messages.json'),
});
const german = (): Files => ({
  emojis: import('emojibase-data/de/data.json'),
  messages: import('emojibase-data/de/messages.json'),
});

/** Parts of emoji, such as skin tones and regional letters, which nobody sends by themselves. */
const components = 2;
const tones: Exclude<SkinTone, 'none'>[] = [
  'light',
  'medium-light',
  'medium',
  'medium-dark',
  'dark',
];
const toneSigns = {
  light: '🏻',
  'medium-light': '🏼',
  medium: '🏽',
  'medium-dark': '🏾',
  dark: '🏿',
};

/** All emoji with their names in a language; they come with the program, and only when wanted. */
export async function loadEmoji(language: string): Promise<EmojiData> {
  const files = language.startsWith('de') ? german() : english();
  const [emojis, messages] = [(await files.emojis).default, (await files.messages).default];
  return {
    locale: language,
    emojis: emojis
      .filter(({ group }) => group !== undefined && group !== components)
      .map(({ emoji, label, group = 0, version, tags = [], skins }) => ({
        emoji,
        label,
        category: group,
        version,
        tags,
        skins: skins && tonesOf(skins, emoji),
      })),
    categories: messages.groups
      .filter(({ order }) => order !== components)
      .map(({ order, message }) => ({ index: order, label: message })),
    skinTones: toneSigns,
  };
}

function tonesOf(skins: Emoji[], plain: string): Record<Exclude<SkinTone, 'none'>, string> {
  const inTone = (tone: number) => skins.find((skin) => skin.tone === tone)?.emoji ?? plain;
  return Object.fromEntries(tones.map((tone, index) => [tone, inTone(index + 1)])) as Record<
    Exclude<SkinTone, 'none'>,
    string
  >;
}

/** The emoji that are called so, best ones first. */
export function emojiCalled(data: EmojiData, words: string, most: number): EmojiData['emojis'] {
  const sought = words.toLocaleLowerCase().replaceAll('_', ' ');
  const rank = ({ label, tags }: EmojiData['emojis'][number]) => {
    if (label.startsWith(sought)) return 0;
    if (tags.some((tag) => tag.startsWith(sought))) return 1;
    return label.includes(sought) ? 2 : 3;
  };
  return data.emojis
    .map((emoji) => ({ emoji, rank: rank(emoji) }))
    .filter((ranked) => ranked.rank < 3)
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map((ranked) => ranked.emoji);
}
