import i18next from 'i18next';
import words from './en-later.json';

// Words of pages that few people open, or seldom: they come with those pages.
i18next.addResourceBundle('en', 'translation', words, true);
