import type { User } from '../api/types';
import { ana, ben, clara, day, dev } from './world';

/** An item as the make-believe server keeps it. */
export type Shelved = Record<string, unknown> & { id: number | string };

const at = new Date(Date.now() - 3 * day).toISOString();
const kept = { add_time: at, update_time: at, is_deleted: false };

export const pipelines = [{ id: 1, name: 'Sales', order_nr: 1, is_selected: true }];

export const stages = [
  'Qualified',
  'Contact made',
  'Demo scheduled',
  'Proposal made',
  'Negotiation',
]
  .map((name, place) => ({ name, id: place + 1, order_nr: place + 1 }))
  .map((stage) => ({ ...stage, pipeline_id: 1, deal_probability: 100 }));

export const labels = [
  { id: 'label-hot', name: 'Hot', color: 'red' },
  { id: 'label-warm', name: 'Warm', color: 'yellow' },
  { id: 'label-cold', name: 'Cold', color: 'blue' },
];

export function crmUsers(you: User) {
  return [ana, ben, clara, dev].map(({ id, name, email }, place) => ({
    id: place + 1,
    name,
    email,
    active_flag: true,
    is_you: id === you.id,
  }));
}

function point(value: string) {
  return [{ value, primary: true, label: 'work' }];
}

/** Bramble Coffee's customers and what may come of them; user 2 is Ben. */
export function shelf(): Record<string, Shelved[]> {
  const owned = { ...kept, owner_id: 2 };
  const deal = { ...owned, currency: 'EUR', pipeline_id: 1, status: 'open', probability: null };
  return {
    organization: [
      { ...owned, id: 31, name: 'Studio Lumen', address: { value: 'ul. Długa 12, Gdańsk' } },
      { ...owned, id: 32, name: 'Herrera Cafés', address: null },
    ],
    person: [
      {
        ...owned,
        id: 21,
        name: 'Marta Kowalska',
        org_id: 31,
        phones: point('+48 555 010 244'),
        emails: point('marta@studiolumen.example'),
      },
      { ...owned, id: 22, name: 'Tomás Herrera', org_id: 32, phones: [], emails: [] },
    ],
    deal: [
      {
        ...deal,
        id: 41,
        title: 'Studio Lumen, Gdańsk',
        value: 18_400,
        stage_id: 4,
        person_id: 21,
        org_id: 31,
        expected_close_date: '2026-12-12',
        lost_reason: null,
      },
      { ...deal, id: 42, title: 'Herrera grinders', value: 2_900, stage_id: 1, person_id: 22 },
    ],
    lead: [
      {
        ...owned,
        id: 'lead-1',
        title: 'Amara Diallo lead',
        person_id: 22,
        organization_id: null,
        label_ids: ['label-warm'],
        value: { amount: 700, currency: 'EUR' },
        is_archived: false,
        source_name: 'Manually created',
      },
    ],
    note: [],
  };
}
