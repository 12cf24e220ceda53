import { useTranslation } from '../../i18n/use-translation';
import { MapPin } from 'lucide-react';
import type { Message } from '../../api/types';

/** A place in words; no map is loaded from outside, but one is a click away. */
export function LocationTile({ location }: { location: NonNullable<Message['location']> }) {
  const { t } = useTranslation();
  const { latitude, longitude, name, address } = location;
  const coordinates = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return (
    <a
      className="bb at-file"
      href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`}
      target="_blank"
      rel="noopener noreferrer"
      title={t('conversation.opensMap')}
    >
      <span className="fi">
        <MapPin className="i i20" />
      </span>
      <span className="grow">
        <b className="trunc">{name ?? t('preview.location')}</b>
        {address && <small>{address}</small>}
        <small className="num">{coordinates}</small>
      </span>
    </a>
  );
}
