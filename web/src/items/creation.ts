import type { QueryClient } from '@tanstack/react-query';
import type { Deal, Lead, Person } from '../api/crm-types';
import { createItem } from '../api/items';
import type { Choice, DealDraft, LeadDraft, PersonDraft } from './item-drafts';
import { amountOf } from './money';

/**
 * Makes items together with the persons and organizations that they name. What was made stays in
 * mind, so that a second try after a refusal makes nothing twice.
 */
export class Creation {
  private readonly made = new Map<string, Promise<{ id: number | string }>>();

  constructor(private readonly cache: QueryClient) {}

  async person({ name, phone, email, organization }: PersonDraft): Promise<Person> {
    const org_id = await this.organizationOf(organization);
    return this.once('person', name, {
      name,
      phones: pointsOf(phone, 'mobile'),
      emails: pointsOf(email, 'work'),
      org_id,
    }) as Promise<Person>;
  }

  async lead(draft: LeadDraft): Promise<Lead> {
    const { title, amount, currency, labelId } = draft;
    const value = amountOf(amount);
    const organization_id = await this.organizationOf(draft.organization);
    const person_id = await this.personOf(draft.person, draft.organization);
    return this.once('lead', title, {
      title,
      person_id,
      organization_id,
      value: value === null ? null : { amount: value, currency },
      label_ids: labelId ? [labelId] : [],
    }) as Promise<Lead>;
  }

  async deal(draft: DealDraft, more: object = {}): Promise<Deal> {
    const { title, amount, currency, ownerId, stageId } = draft;
    const org_id = await this.organizationOf(draft.organization);
    const person_id = await this.personOf(draft.person, draft.organization);
    return this.once('deal', title, {
      title,
      person_id,
      org_id,
      value: amountOf(amount) ?? 0,
      currency,
      ...(ownerId === null ? {} : { owner_id: ownerId }),
      ...(stageId === null ? {} : { stage_id: stageId }),
      ...more,
    }) as Promise<Deal>;
  }

  async organizationOf({ id, name }: Choice): Promise<number | null> {
    if (id !== null || !name.trim()) return id;
    return Number((await this.once('organization', name, { name })).id);
  }

  async personOf(choice: Choice, organization: Choice): Promise<number | null> {
    if (choice.id !== null || !choice.name.trim()) return choice.id;
    const { name, phone = '', email = '' } = choice;
    return (await this.person({ name, phone, email, organization })).id;
  }

  private once(
    type: 'person' | 'organization' | 'lead' | 'deal',
    name: string,
    item: object,
  ): Promise<{ id: number | string }> {
    const key = `${type} ${name}`;
    const known = this.made.get(key);
    if (known) return known;
    const making: Promise<{ id: number | string }> = createItem(this.cache, type, item);
    this.made.set(key, making);
    making.catch(() => this.made.delete(key));
    return making;
  }
}

function pointsOf(value: string, label: string) {
  return value.trim() ? [{ value: value.trim(), primary: true, label }] : [];
}
