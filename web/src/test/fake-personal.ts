import type { Preferences } from '../api/types';

/** What a make-believe user has chosen for their screens. */
export class FakePersonal {
  preferences: Preferences = {
    theme: 'system',
    language: 'en',
    sendWith: 'ctrl-enter',
    afterClosing: 'next',
    singleKeys: true,
    foldedSections: ['closed'],
  };

  prefer(change: Partial<Preferences>): Preferences {
    this.preferences = { ...this.preferences, ...change };
    return this.preferences;
  }
}
