import type { Attachment, Conversation, Message } from '../api/types';
import {
  ana,
  ben,
  clara,
  conversation,
  day,
  dev,
  event,
  hour,
  message,
  minute,
  reply,
} from './world';

interface Story {
  conversation: Conversation;
  /** Oldest first. */
  messages: Message[];
}

function attachment(kind: Attachment['kind'], name: string | null, mimeType: string): Attachment {
  return {
    id: `a-${name ?? kind}`,
    name,
    mimeType,
    size: name ? 248_000 : null,
    url: null,
    kind,
    thumbnail: null,
    problem: null,
  };
}

function story(told: Conversation, ...messages: Message[]): Story {
  const name = told.participant.name;
  const theirs = messages.map((each) =>
    each.author.type === 'participant' ? { ...each, author: { ...each.author, name } } : each,
  );
  return { conversation: told, messages: theirs };
}

/** Bramble Coffee on an ordinary morning. */
export function bramble(): Story[] {
  return [
    story(
      conversation('Amara Diallo', {
        channel: 'messenger',
        address: '7318',
        since: 4 * minute,
        unread: 2,
        windowLeft: 23 * hour,
      }),
      message('Good morning!', 5 * minute),
      message('Hello, do you rent machines for a two-day fair?', 4 * minute),
    ),
    story(
      conversation('+48 555 010 771', {
        channel: 'sms',
        address: '+48555010771',
        since: 18 * minute,
        unread: 1,
      }),
      message('Is the decaf water-processed?', 18 * minute),
    ),
    story(
      conversation('Yuki Tanaka', {
        channel: 'whatsapp',
        address: '+81555010902',
        since: 23 * hour,
        windowLeft: 52 * minute,
      }),
      message('Thank you. I will check with our office manager.', 23 * hour),
    ),
    marta(),
    story(
      conversation('Tomás Herrera', {
        channel: 'messenger',
        address: '7319',
        since: 68 * minute,
        assignee: ben,
        unread: 3,
        windowLeft: 22 * hour,
      }),
      message('Hi', 70 * minute),
      message('Your parcel came', 69 * minute),
      message('The grinder arrived, but the hopper lid is cracked', 68 * minute),
    ),
    story(
      conversation('Priya Nair', {
        channel: 'messenger',
        address: '7320',
        since: 95 * minute,
        assignee: ben,
        unread: 1,
        windowLeft: 22 * hour,
      }),
      message(null, 95 * minute, {
        kind: 'attachments',
        attachments: [attachment('image', null, 'image/jpeg')],
      }),
    ),
    story(
      conversation('Lukas Brandt', {
        channel: 'whatsapp',
        address: '+49555010331',
        since: 2 * hour,
        assignee: ben,
        windowLeft: 20 * hour,
      }),
      message('When can you call me?', 3 * hour),
      reply('I’ll call you on Thursday at 10.', 2 * hour, ben, {
        status: 'failed',
        error: { code: '63024', detail: 'WhatsApp could not reach this phone.' },
      }),
    ),
    story(
      conversation('Oliver Grant', {
        channel: 'whatsapp',
        address: '+44555010118',
        since: 140 * minute,
        assignee: clara,
        unread: 1,
        windowLeft: 21 * hour,
      }),
      message(null, 140 * minute, {
        kind: 'attachments',
        attachments: [attachment('audio', null, 'audio/ogg')],
      }),
    ),
    story(
      conversation('Noor Haddad', {
        channel: 'sms',
        address: '+31555010557',
        since: 2 * day,
        assignee: ana,
      }),
      reply('Your trial beans ship on Monday.', 2 * day, ana),
    ),
    story(
      conversation('Jonas Weber', {
        channel: 'messenger',
        address: '7321',
        since: 3 * day,
        assignee: dev,
        windowLeft: -2 * day,
      }),
      message('Our machine leaks.', 3 * day + hour),
      reply('We’ll send someone to look at the pump.', 3 * day, dev, { status: 'delivered' }),
    ),
    ingrid(),
  ];
}

function marta(): Story {
  return story(
    conversation('Marta Kowalska', {
      channel: 'whatsapp',
      address: '+48555010244',
      since: 2 * minute,
      assignee: ben,
      windowLeft: 3 * hour,
    }),
    message(
      'Hi! We’re opening a second studio in Gdańsk and need coffee for about 40 people.',
      2 * day,
    ),
    message('Do you deliver there?', 2 * day - minute),
    event('assigned', 2 * day - 2 * minute, clara, ana.name),
    reply(
      'We do. Gdańsk is a two-day delivery for us. What space do you have for the machine?',
      2 * day - 4 * minute,
      ana,
    ),
    message('This corner. 2.4 m of worktop.', 2 * day - 12 * minute, {
      reactions: [{ emoji: '👍', by: 'Ana Ruiz' }],
    }),
    event('closed', 2 * day - hour, ana),
    event('reopened', 22 * hour, null),
    message('Hello again! We have the keys. Could you send us a quote?', 22 * hour, {
      editedAt: new Date().toISOString(),
    }),
    event('assigned', 21.9 * hour, ana, ben.name),
    reply('Here it is, with the two-group machine and a year of service.', 21.5 * hour, ben, {
      attachments: [attachment('file', 'Quote Q-2291 Studio Lumen.pdf', 'application/pdf')],
    }),
    message(null, 21.1 * hour, {
      kind: 'location',
      location: {
        latitude: 54.34901,
        longitude: 18.65386,
        name: 'Studio Lumen Gdańsk',
        address: 'ul. Długa 12, 80-827 Gdańsk',
      },
    }),
    message(
      'Can the first delivery be on the 12th? And is the 10% from last year still possible?',
      21 * hour,
    ),
    reply('Yes to both. I’ll send the updated quote within the hour.', 2 * minute, ben, {
      status: 'delivered',
    }),
  );
}

function ingrid(): Story {
  return story(
    conversation('Ingrid Moen', {
      channel: 'whatsapp',
      address: '+47555010071',
      since: 4 * day,
      assignee: ana,
      closed: true,
      windowLeft: -3 * day,
    }),
    message('The steam wand on our machine drips. Is that covered?', 4 * day + hour),
    reply('A spare gasket is on its way to you. It arrives tomorrow.', 4 * day + 30 * minute, ana),
    message('Perfect, thanks for the quick help!', 4 * day + 20 * minute),
    event('closed', 4 * day, ana),
  );
}
