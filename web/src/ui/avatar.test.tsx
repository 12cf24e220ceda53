import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Avatar } from './avatar';

test.each([
  ['Marta Kowalska', 'MK', null],
  ['+15550104812', '', 'lucide-user-round'],
  ['Visitor 0042', '', 'lucide-globe'],
  ['Visitor Relations', 'VR', null],
])(
  '%s shows initials, or what stands for whom nobody knows the name of',
  (name, initials, glyph) => {
    const { container } = render(<Avatar id="7" name={name} size={32} />);
    const avatar = container.querySelector('.av');

    expect(avatar?.textContent).toBe(initials);
    expect(avatar?.querySelector('svg')?.classList.contains(glyph ?? '') ?? null).toBe(
      glyph ? true : null,
    );
    expect(avatar?.classList.contains('h7')).toBe(glyph !== null);
  },
);
