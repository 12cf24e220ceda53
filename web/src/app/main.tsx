import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import { speakAsBefore } from '../local/language';
import { followSystemTheme } from '../local/theme';
import { App } from './app';

followSystemTheme();
const root = document.getElementById('root');
if (root) {
  await speakAsBefore();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
