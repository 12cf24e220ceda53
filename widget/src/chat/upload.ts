import type { Line } from './api';
import { Refused } from './refused';

interface Upload {
  address: string;
  token: string | null;
  id: string;
  file: File;
  tell: (share: number) => void;
  signal: AbortSignal;
}

/** By the old way of asking, since the new one does not tell how far it is. */
export function upload({ address, token, id, file, tell, signal }: Upload): Promise<Line> {
  const form = new FormData();
  form.set('clientId', id);
  form.set('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => tell(total ? loaded / total : 0);
    request.onloadend = () => {
      const answer = request.response as (Line & { detail?: string }) | null;
      if (request.status === 200 && answer) resolve(answer);
      else if (request.status) reject(new Refused(request.status, answer?.detail ?? ''));
      else reject(new TypeError('The connection broke'));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
