import { json } from './fake-server';

/** Takes one file of persons, of which the second row is refused. */
export class FakeImports {
  private readonly file = {
    id: 'import-1',
    type: 'person',
    name: 'people.csv',
    state: 'uploaded',
    rows: 2,
    columns: [
      { header: 'Who', field: 'name', samples: ['Nadia', 'Omar'] },
      { header: 'Mail', field: '', samples: ['nadia@example.com', 'x'] },
    ],
    fields: ['name', 'email', 'phone'],
    duplicates: 'skip',
    duplicateRows: 1,
    checkedRows: 2,
    preview: [
      { row: 2, values: ['Nadia', 'nadia@example.com'] },
      { row: 3, values: ['Omar', 'x'] },
    ],
    errors: [] as { row: number; reason: string }[],
    done: { rows: 0, added: 0, updated: 0, skipped: 0, failed: 0 },
  };

  async answer(method: string, id: string, more: string, request: Request): Promise<Response> {
    if (method === 'GET') return json(this.file);
    if (id === '') return json(this.file, 201);
    if (more === 'start') {
      const failed = this.file.errors.length;
      Object.assign(this.file, {
        state: 'done',
        done: { rows: 2, added: 2 - failed, updated: 0, skipped: 0, failed },
      });
      return json(this.file);
    }
    const { columns } = (await request.json()) as { columns?: string[] };
    columns?.forEach((field, place) => Object.assign(this.file.columns[place] ?? {}, { field }));
    const isMail = this.file.columns[1]?.field === 'email';
    this.file.errors = isMail ? [{ row: 3, reason: 'email: This is no email address.' }] : [];
    return json(this.file);
  }
}
