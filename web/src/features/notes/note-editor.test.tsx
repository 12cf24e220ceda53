import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { NoteEditor } from './note-editor';

function edit(content: string) {
  const saved: string[] = [];
  let isDone = false;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <NoteEditor
        label="Write a note"
        submit="Add note"
        content={content}
        onSave={async (html) => void saved.push(html)}
        onDone={() => {
          isDone = true;
        }}
      />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), saved, isDone: () => isDone };
}

test('nothing is saved as long as nothing is written', () => {
  edit('');

  expect(screen.getByRole('button', { name: 'Add note' })).toHaveProperty('disabled', true);
});

test('what stands in a note is kept when it is saved again', async () => {
  const { user, saved, isDone } = edit('<p>Call <strong>Marta</strong></p>');
  await user.click(screen.getByRole('button', { name: 'Add note' }));

  expect(saved).toEqual(['<p>Call <strong>Marta</strong></p>']);
  expect(isDone()).toBe(true);
});

test('a list is made by its button', async () => {
  const { user, saved } = edit('<p>Beans</p>');
  await user.click(screen.getByRole('button', { name: 'Bulleted list' }));
  await user.click(screen.getByRole('button', { name: 'Add note' }));

  expect(saved[0]).toContain('<ul><li><p>Beans</p></li></ul>');
});
