import { expect, test } from 'vitest';
import type { Channel } from '../../api/types';
import { changesOf, draftOf, type ChannelDraft } from './channel-changes';

const channel: Channel = {
  id: '7',
  provider: 'messenger',
  name: 'Bramble Coffee',
  owner: { id: 'ana', name: 'Ana Ruiz' },
  sharing: 'users',
  users: ['ben', 'clara'],
  health: 'ok',
  healthReason: null,
  account: '104',
  settings: { pageId: '104', humanAgent: 'false' },
  webhookUrl: 'https://parley.example/webhooks/messenger/7',
  verifyToken: null,
  verifiedAt: null,
  createdAt: '2026-11-01T09:00:00Z',
  conversationCount: 3,
  oldSecretsUntil: null,
  signInEndsAt: null,
};

function told(edits: Partial<ChannelDraft>) {
  return changesOf(channel, draftOf(channel, edits));
}

test('what was not touched is not told', () => {
  expect(told({})).toBeNull();
  expect(told({ name: ' Bramble Coffee ' })).toBeNull();
  expect(told({ shared: { sharing: 'users', users: ['clara', 'ben'] } })).toBeNull();
});

test('a new name is told alone', () => {
  expect(told({ name: 'Bramble' })).toEqual({ name: 'Bramble' });
});

test('a secret that was begun and left empty stays as it is', () => {
  expect(told({ settings: { pageAccessToken: '', appSecret: ' s3cret ' } })).toEqual({
    settings: { appSecret: 's3cret' },
  });
});

test('answering in person is told as it is now', () => {
  expect(told({ isHumanAgent: true })).toEqual({ settings: { humanAgent: true } });
});

test('users are told with the sharing that needs them, and with no other', () => {
  expect(told({ shared: { sharing: 'users', users: ['ben'] } })).toEqual({
    sharing: 'users',
    users: ['ben'],
  });
  expect(told({ shared: { sharing: 'company', users: ['ben'] } })).toEqual({ sharing: 'company' });
});
