/** A person or an organization in a form: one that is there, or the name of one to be made. */
export interface Choice {
  id: number | null;
  name: string;
  /** What is known of someone new besides the name. */
  phone?: string;
  email?: string;
}

export const nobody: Choice = { id: null, name: '' };

export interface PersonDraft {
  name: string;
  phone: string;
  email: string;
  organization: Choice;
}

export interface LeadDraft {
  title: string;
  person: Choice;
  organization: Choice;
  amount: string;
  currency: string;
  labelId: string | null;
}

export interface DealDraft {
  title: string;
  person: Choice;
  organization: Choice;
  amount: string;
  currency: string;
  ownerId: number | null;
  stageId: number | null;
}
