import type { Line } from '../chat/api';

/** Uploads as a test sees them: it tells how far they are, and answers. */
export class FakeUpload {
  static all: FakeUpload[] = [];
  readonly upload: { onprogress: ((of: { loaded: number; total: number }) => void) | null } = {
    onprogress: null,
  };
  onloadend: (() => void) | null = null;
  status = 0;
  response: unknown = null;
  form: FormData | null = null;
  isAborted = false;
  readonly headers: Record<string, string> = {};

  constructor() {
    FakeUpload.all.push(this);
  }

  address = '';

  open(_method: string, address: string): void {
    this.address = address;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(form: FormData): void {
    this.form = form;
  }

  abort(): void {
    this.isAborted = true;
    this.answer(0, null);
  }

  answer(status: number, response: Line | { detail: string } | null): void {
    Object.assign(this, { status, response });
    this.onloadend?.();
  }
}
