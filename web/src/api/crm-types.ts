import type { components } from './crm/schema';

// What the CRM holds, in the shapes of the compatible API.

type Schemas = components['schemas'];

export type ContactPoint = Schemas['ContactPoint'];
export type Person = Schemas['Person'];
export type Organization = Schemas['Organization'];
export type Deal = Schemas['Deal'];
export type Lead = Schemas['Lead'];
export type LeadLabel = Schemas['LeadLabel'];
export type Pipeline = Schemas['Pipeline'];
export type Stage = Schemas['Stage'];
export type CrmUser = Schemas['User'];
export type Note = Schemas['Note'];

export interface Items {
  person: Person;
  organization: Organization;
  lead: Lead;
  deal: Deal;
}

/** What may be sent of each, all parts optional. */
export interface ItemBodies {
  person: Schemas['PersonBody'];
  organization: Schemas['OrganizationBody'];
  lead: Schemas['LeadBody'];
  deal: Schemas['DealBody'];
}

export type ItemType = keyof Items;

/** One thing that a search found. */
export type FoundItem = Schemas['FoundItem'];
