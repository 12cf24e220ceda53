import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '../test/render-app';

test('a file is looked at, its columns are named, and what was refused can be had', async () => {
  const { user } = renderApp('/contacts');
  await user.click(await screen.findByRole('link', { name: 'Import' }, { timeout: 20_000 }));
  await screen.findByRole('heading', { level: 1, name: 'Import persons' });
  const file = new File(['Who,Mail\nNadia,nadia@example.com\nOmar,x'], 'people.csv');
  await user.upload(screen.getByLabelText(/Choose a CSV file/), file);

  await screen.findByText('people.csv has 2 rows.');
  expect(screen.getByRole('combobox', { name: '1 row is there already' })).toBeDefined();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column Mail is' }), 'Email');
  await screen.findByText('email: This is no email address.');
  await user.click(screen.getByRole('button', { name: 'Import 2 rows' }));

  await screen.findByText('people.csv was imported');
  expect(screen.getByRole('link', { name: 'Download refused rows' })).toHaveProperty(
    'href',
    expect.stringContaining('/imports/import-1/errors.csv'),
  );
});
