import { vi } from 'vitest';

/** Stands for the browser's way of uploading; the test says what becomes of each. */
export class FakeUpload {
  static readonly all: FakeUpload[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onloadend?: () => void;
  status = 0;
  response: unknown = null;
  isAborted = false;
  form: FormData | null = null;

  static install(): void {
    FakeUpload.all.length = 0;
    vi.stubGlobal('XMLHttpRequest', FakeUpload);
  }

  open = vi.fn();
  setRequestHeader = vi.fn();

  send(form: FormData): void {
    this.form = form;
    FakeUpload.all.push(this);
  }

  abort(): void {
    this.isAborted = true;
    this.onloadend?.();
  }

  answer(status: number, response: unknown): void {
    this.status = status;
    this.response = response;
    this.onloadend?.();
  }
}
