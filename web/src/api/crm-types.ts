/** What the CRM holds, in the shapes of the compatible API. */
export interface ContactPoint {
  value: string;
  primary: boolean;
  label: string;
}

interface Kept {
  id: number;
  owner_id: number;
  add_time: string;
  update_time: string;
  is_deleted: boolean;
}

export interface Person extends Kept {
  name: string;
  org_id: number | null;
  emails: ContactPoint[];
  phones: ContactPoint[];
}

export interface Organization extends Kept {
  name: string;
  address: { value: string | null } | null;
}

export type DealStatus = 'open' | 'won' | 'lost' | 'deleted';

export interface Deal extends Kept {
  title: string;
  value: number;
  currency: string;
  person_id: number | null;
  org_id: number | null;
  pipeline_id: number;
  stage_id: number;
  status: DealStatus;
  probability: number | null;
  lost_reason: string | null;
  stage_change_time: string | null;
  won_time: string | null;
  lost_time: string | null;
  expected_close_date: string | null;
  origin: string;
}

export interface Money {
  amount: number;
  currency: string;
}

export interface Lead {
  id: string;
  title: string;
  owner_id: number;
  label_ids: string[];
  value: Money | null;
  person_id: number | null;
  organization_id: number | null;
  is_archived: boolean;
  expected_close_date: string | null;
  source_name: string;
  add_time: string;
  update_time: string;
}

export interface LeadLabel {
  id: string;
  name: string;
  color: string;
}

export interface Pipeline {
  id: number;
  name: string;
  order_nr: number;
  is_selected: boolean;
}

export interface Stage {
  id: number;
  name: string;
  pipeline_id: number;
  order_nr: number;
  deal_probability: number;
}

export interface CrmUser {
  id: number;
  name: string;
  email: string;
  active_flag: boolean;
  is_you: boolean;
}

export interface Items {
  person: Person;
  organization: Organization;
  lead: Lead;
  deal: Deal;
}

export type ItemType = keyof Items;

/** One thing that a search found. */
export interface FoundItem {
  id: number | string;
  type: ItemType;
  /** Of persons and organizations. */
  name?: string;
  /** Of leads and deals. */
  title?: string;
  phones?: string[];
  emails?: string[];
  status?: DealStatus;
  value?: number | null;
  currency?: string | null;
  stage?: { id: number; name: string } | null;
  person?: { id: number; name: string } | null;
  organization?: { id: number; name: string } | null;
  owner?: { id: number } | null;
  is_archived?: boolean;
}
