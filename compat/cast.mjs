import { v1, v2 } from 'pipedrive';

const url = process.env.PARLEY_URL;

/**
 * The official client as someone of Bramble Coffee uses it: nothing is set but the token and the
 * base path.
 */
export function member(apiKey, version1 = '/api/v1', version2 = '/api/v2') {
  const one = new v1.Configuration({ apiKey, basePath: url + version1 });
  const two = new v2.Configuration({ apiKey, basePath: url + version2 });
  return {
    persons: new v2.PersonsApi(two),
    organizations: new v2.OrganizationsApi(two),
    deals: new v2.DealsApi(two),
    pipelines: new v2.PipelinesApi(two),
    stages: new v2.StagesApi(two),
    search: new v2.ItemSearchApi(two),
    conversions: new v2.LeadsApi(two),
    leads: new v1.LeadsApi(one),
    labels: new v1.LeadLabelsApi(one),
    sources: new v1.LeadSourcesApi(one),
    merges: new v1.PersonsApi(one),
    notes: new v1.NotesApi(one),
    users: new v1.UsersApi(one),
  };
}

export const ana = member(process.env.ANA_TOKEN);
export const ben = member(process.env.BEN_TOKEN);
/** Ana once more, by the shorter address of version 1. */
export const anaByV1 = member(process.env.ANA_TOKEN, '/v1');
export const stranger = member('par_unknown');

/** Small items to hang others on; each gives the id. */
export async function person(name, more = {}) {
  return (await ana.persons.addPerson({ AddPersonRequest: { name, ...more } })).data.id;
}

export async function organization(name, more = {}) {
  const AddOrganizationRequest = { name, ...more };
  return (await ana.organizations.addOrganization({ AddOrganizationRequest })).data.id;
}

export async function deal(title, more = {}) {
  return (await ana.deals.addDeal({ AddDealRequest: { title, ...more } })).data.id;
}

export async function lead(title, person_id, more = {}) {
  return (await ana.leads.addLead({ AddLeadRequest: { title, person_id, ...more } })).data.id;
}
