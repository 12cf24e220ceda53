import { useTranslation } from '../../i18n/use-translation';
import { QRCodeSVG } from 'qrcode.react';

/** Dark on white in both themes: phones read nothing else. */
export function TwoStepPicture({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <QRCodeSVG value={address} size={180} marginSize={4} title={t('settings.twoStep.picture')} />
  );
}
