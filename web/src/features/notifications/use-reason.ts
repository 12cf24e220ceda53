import { useTranslation } from '../../i18n/use-translation';

/** Reasons of the ledger that the screens have words for. */
const known = [
  'gathering',
  'summed-up',
  'focused',
  'no-open-tab',
  'read',
  'closed',
  'nothing-left',
  'mail-not-configured',
  'restored',
] as const;
type Known = (typeof known)[number];

interface Explained {
  reason: string | null;
  detail: string | null;
}

/**
 * Why something was not sent, in words: ours where there are some, else the server's. Some are about
 * who was to be told, who may be another than the reader.
 */
export function useReason(isOfOther = false): (explained: Explained) => string | null {
  const { t } = useTranslation();
  return ({ reason, detail }) => {
    if (isOfOther && (reason === 'focused' || reason === 'read')) {
      return t(`notifications.reasonOf.${reason}`);
    }
    const word = known.find((each): each is Known => each === reason);
    return word ? t(`notifications.reason.${word}`) : (detail ?? reason);
  };
}
