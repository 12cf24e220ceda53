import type { AuditEntry } from '../api/audit-log';
import type { Invitation, Person, SentMail } from '../api/people';
import type { ApiToken, OwnSession } from '../api/security';
import type { User } from '../api/types';
import { ago, ana, day, minute, password, team } from './world';

/** Who is in a make-believe company, how they get in, and what was written down about it. */
export class FakeCompany {
  people: Person[] = team.map((user) => ({ ...user, twoStep: false, lastSeenAt: ago(minute) }));
  invitations: Invitation[] = [];
  sessions: OwnSession[] = [session('here', true), session('there', false)];
  tokens: ApiToken[] = [];
  log: AuditEntry[] = [];
  mail: SentMail = { outcome: 'sent', detail: null };
  twoStep: { onSince: string | null; recoveryCodesLeft: number } = {
    onSince: null,
    recoveryCodesLeft: 0,
  };
  /** Since when everyone has to sign in in two steps. */
  requiredSince: string | null = null;
  readonly welcome = {
    company: 'Bramble Coffee',
    email: 'eva@x.example',
    invitedBy: 'Ana Ruiz',
    twoStepRequired: false,
  };

  /** Whether a call has to wait until two-step sign-in is set up. */
  holdsBack(call: string): boolean {
    const isSetUp = / \/me\/two-step(\/confirm)?$/.test(call) || call === 'DELETE /session';
    return this.requiredSince !== null && this.twoStep.onSince === null && !isSetUp;
  }

  async answer(call: string, query: URLSearchParams, request: Request): Promise<Response | null> {
    const [method = '', path = ''] = call.split(' ');
    const [, kind, id = '', rest = ''] = path.split('/');
    if (call === 'GET /people') return Response.json({ items: this.people });
    if (call === 'GET /audit-log') return this.written(query);
    if (path === '/two-step-rule') return this.ofRule(method, request);
    if (path === '/invitation') return Response.json(this.welcome);
    if (kind === 'invitations') return this.ofInvitations(method, id, request);
    if (path.startsWith('/me/sessions')) return this.ofSessions(method, rest);
    if (kind === 'tokens') return this.ofTokens(method, id, request);
    if (path.startsWith('/me/two-step')) return this.ofTwoStep(method, rest, request);
    if (rest === 'password-reset') {
      const link = 'https://x.example/reset-password?token=7.abc';
      return Response.json(
        { link, expiresAt: ago(-60 * minute), mail: this.mail },
        { status: 201 },
      );
    }
    if (method === 'PATCH' && kind === 'users') return this.change(id, await request.json());
    return null;
  }

  private change(id: string, change: Partial<User>): Response {
    this.people = this.people.map((each) => (each.id === id ? { ...each, ...change } : each));
    return Response.json(this.people.find((each) => each.id === id));
  }

  private async ofInvitations(method: string, id: string, request: Request): Promise<Response> {
    if (method === 'GET') return Response.json({ items: this.invitations });
    this.invitations = this.invitations.filter((each) => each.id !== id);
    if (method === 'DELETE') return done();
    const wish = (await request.json()) as Pick<Invitation, 'email' | 'role'>;
    const invitedBy = { id: ana.id, name: ana.name };
    const invitation = {
      ...wish,
      id: 'i1',
      invitedBy,
      createdAt: ago(0),
      expiresAt: ago(-7 * day),
    };
    this.invitations = [invitation];
    const link = 'https://x.example/invite?token=7.abc';
    return Response.json({ invitation, link, mail: this.mail }, { status: 201 });
  }

  private ofSessions(method: string, id: string): Response {
    if (method === 'GET') return Response.json({ items: this.sessions });
    this.sessions = this.sessions.filter((each) => each.current || (id && each.id !== id));
    return done();
  }

  private async ofTokens(method: string, id: string, request: Request): Promise<Response> {
    if (method === 'GET') return Response.json({ items: this.tokens });
    this.tokens = this.tokens.filter((each) => each.id !== id);
    if (method === 'DELETE') return done();
    const { name } = (await request.json()) as { name: string };
    this.tokens = [{ id: 't1', name, createdAt: ago(0), lastUsedAt: null }];
    return Response.json({ id: 't1', token: 'par_7_secret' }, { status: 201 });
  }

  private async ofTwoStep(method: string, rest: string, request: Request): Promise<Response> {
    if (method === 'GET') {
      const required = this.requiredSince !== null;
      return Response.json({ ...this.twoStep, required, csrfToken: 'of the session' });
    }
    const given = (await request.json()) as { password?: string; code?: string };
    if (rest !== 'confirm' && given.password !== password) {
      return refused('password', 'This is not the current password.');
    }
    if (rest === '') {
      return Response.json({ secret: 'JBSWY3DP', address: 'otpauth://totp/x?secret=JBSWY3DP' });
    }
    if (rest === 'confirm' && given.code !== '123456')
      return refused('code', 'Not the code of now.');
    const isOn = rest !== 'off';
    this.twoStep = { onSince: isOn ? ago(0) : null, recoveryCodesLeft: isOn ? 10 : 0 };
    return isOn ? Response.json({ recoveryCodes: ['ABCD-EFGH', 'JKLM-NPQR'] }) : done();
  }

  private async ofRule(method: string, request: Request): Promise<Response> {
    if (method === 'PUT') {
      const { required } = (await request.json()) as { required: boolean };
      this.requiredSince = required ? ago(0) : null;
    }
    return Response.json({ requiredSince: this.requiredSince });
  }

  private written(query: URLSearchParams): Response {
    const kind = query.get('kind');
    const items = this.log.filter((each) => !kind || each.kind === kind);
    return Response.json({ items, next: null });
  }
}

function session(id: string, current: boolean): OwnSession {
  const userAgent = current ? 'Firefox/1 Linux' : 'Chrome/1 Android';
  return { id, current, userAgent, address: '192.0.2.7', createdAt: ago(day), lastSeenAt: ago(0) };
}

function refused(field: string, detail: string): Response {
  const body = { type: 'urn:parley:problem:invalid-request', detail, errors: [{ field, detail }] };
  return Response.json(body, { status: 400 });
}

function done(): Response {
  return new Response(null, { status: 204 });
}
