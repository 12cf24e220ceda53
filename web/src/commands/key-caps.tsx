import { Fragment } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { keyNames, type Shortcut } from './shortcut';

/** The keys of a shortcut, as they are written on the keyboard. */
export function KeyCaps({ shortcut }: { shortcut: Shortcut }) {
  const { t } = useTranslation();
  return (
    <span className="keys">
      {keyNames(shortcut).map((keys, press) => (
        <Fragment key={press}>
          {press > 0 && <i>{t('command.then')}</i>}
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
