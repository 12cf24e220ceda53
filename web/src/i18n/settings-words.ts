import i18next from 'i18next';
import settings from './en-settings.json';

// A quarter of all words, for pages that few people ever open: they come with those pages.
i18next.addResourceBundle('en', 'translation', { settings }, true);
