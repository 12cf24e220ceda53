import { useId, useState } from 'react';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useTranslation } from '../../i18n/use-translation';
import { Check } from 'lucide-react';
import { useDeclareAvailability } from '../../api/availability';
import { useMe } from '../../api/session';
import { tellRefusal } from '../../ui/conversation-acts';
import { Popover } from '../../ui/popover';
import { AvailabilityIcon } from './availability-icon';
import './availability.css';

/** The user says whether others may assign conversations to them; it applies at once. */
export function AvailabilityPopover({ isOpenAtFirst }: { isOpenAtFirst: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const { available } = useMe().user;
  const { mutate } = useDeclareAvailability();
  const declare = (chosen: boolean) => {
    setOpen(false);
    if (chosen === available) return;
    mutate(chosen, {
      onError: (problem) =>
        tellRefusal(problem, t('availability.notDeclared'), () => declare(chosen)),
    });
  };
  return (
    <Popover
      opener={<AvailabilityIcon />}
      label={t('availability.button')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      className="avl"
    >
      <p className="pop-h" id="availability-head">
        {t('availability.yours')}
      </p>
      <RadioGroup
        aria-labelledby="availability-head"
        value={available}
        onValueChange={(chosen) => declare(chosen)}
      >
        <Choice isAvailable onChoose={() => setOpen(false)} />
        <Choice isAvailable={false} onChoose={() => setOpen(false)} />
      </RadioGroup>
    </Popover>
  );
}

interface ChoiceProps {
  isAvailable: boolean;
  /** Also called when it is the choice that holds already. */
  onChoose: () => void;
}

function Choice({ isAvailable, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  const kind = isAvailable ? 'available' : 'unavailable';
  return (
    <Radio.Root
      value={isAvailable}
      nativeButton
      render={<button type="button" />}
      className="mi avl-o"
      aria-labelledby={`${id}-word`}
      aria-describedby={`${id}-detail`}
      onClick={onChoose}
    >
      <span className={`dot ${isAvailable ? '' : 'dot-off'}`} />
      <span className="grow">
        <span className="avl-w" id={`${id}-word`}>
          {t(`availability.${kind}`)}
        </span>
        <span className="sub" id={`${id}-detail`}>
          {t(`availability.${kind}Detail`)}
        </span>
      </span>
      <Radio.Indicator className="mi-check">
        <Check className="i" />
      </Radio.Indicator>
    </Radio.Root>
  );
}
