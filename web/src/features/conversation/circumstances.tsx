import { Info } from 'lucide-react';
import type { Message } from '../../api/types';
import words from '../../i18n/en-later.json';
import '../../i18n/later-words';
import { useTranslation } from '../../i18n/use-translation';

type Known = keyof typeof words.circumstance;

/** How a message came, such as forwarded or by an ad; what no words are known for is left out. */
export function Circumstances({ of: all }: { of: Message['circumstances'] }) {
  const { t } = useTranslation();
  return all
    .filter((one): one is typeof one & { what: Known } => one.what in words.circumstance)
    .map(({ what, detail }) => (
      <span key={what}>
        <Info className="i i12" />
        {t(`circumstance.${what}`, { detail })}
      </span>
    ));
}
