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

/** What the forms of leads and deals have in common. */
export interface OpportunityDraft {
  title: string;
  person: Choice;
  organization: Choice;
  amount: string;
  currency: string;
}

export interface LeadDraft extends OpportunityDraft {
  labelId: string | null;
}

export interface DealDraft extends OpportunityDraft {
  ownerId: number | null;
  stageId: number | null;
}

export const noOpportunity: OpportunityDraft = {
  title: '',
  person: nobody,
  organization: nobody,
  amount: '',
  currency: 'EUR',
};
