import { expect, test } from 'vitest';
import { ben, conversation, meOf } from '../../test/world';
import { filledIn } from './saved-reply-text';

const marta = conversation('Marta Kowalska', { channel: 'whatsapp', address: '+48555', since: 0 });

test('variables are filled in with the customer, the writer, the channel and the company', () => {
  const text =
    'Hi {{participant.firstName}}, {{ user.name }} of {{company.name}} here, on {{channel.name}}.';

  expect(filledIn(text, marta, meOf(ben))).toBe(
    'Hi Marta, Ben Okafor of Bramble Coffee here, on WhatsApp by Twilio.',
  );
});

test('what nobody knows stays as it is written', () => {
  expect(filledIn('{{constructor}} {{order.number}} {{}}', marta, meOf(ben))).toBe(
    '{{constructor}} {{order.number}} {{}}',
  );
});
