import type { Listbox, Option } from '../../ui/use-listbox';

export interface ListedOption extends Option {
  label: string;
  detail?: string;
  /** Stands in front of the label: an emoji. */
  sign?: string;
}

export interface OptionGroup<Each extends ListedOption> {
  name: string;
  options: readonly Each[];
}

interface OptionListProps<Each extends ListedOption> {
  list: Listbox<Each>;
  label: string;
  groups: readonly OptionGroup<Each>[];
  onChoose: (option: Each) => void;
}

/** What a field offers, in named groups; the field keeps the focus. */
export function OptionList<Each extends ListedOption>(props: OptionListProps<Each>) {
  const { list, label, groups, onChoose } = props;
  return (
    <div id={list.id} role="listbox" aria-label={label} className="ol scroll">
      {groups
        .filter(({ options }) => options.length > 0)
        .map(({ name, options }) => (
          <div key={name} role="group" aria-label={name}>
            <div className="pop-h" aria-hidden="true">
              {name}
            </div>
            {options.map((option) => (
              <div
                key={option.id}
                id={list.idOf(option)}
                role="option"
                className="mi"
                aria-selected={option === list.active}
                data-highlighted={option === list.active || undefined}
                onPointerMove={() => list.point(option)}
                // The field must not lose the focus to what is pressed.
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(option)}
              >
                {option.sign && <span className="ol-s">{option.sign}</span>}
                <span className="grow ol-w">
                  <span className="trunc">{option.label}</span>
                  {option.detail && <span className="sub trunc">{option.detail}</span>}
                </span>
              </div>
            ))}
          </div>
        ))}
    </div>
  );
}
