import { useQuery } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { Link } from 'wouter';
import { itemQuery } from '../api/items';
import { Avatar } from '../ui/avatar';
import { itemPath } from './paths';

/** A person in short, leading to their page. */
export function PersonCard({ id }: { id: number }) {
  const { data: person } = useQuery(itemQuery('person', id));
  if (!person) return null;
  const known = person.phones[0]?.value ?? person.emails[0]?.value;
  return (
    <Link className="who" href={itemPath('person', id)}>
      <Avatar id={String(id)} name={person.name} size={36} />
      <span>
        <b dir="auto">{person.name}</b>
        {known && <span className="sub num">{known}</span>}
      </span>
    </Link>
  );
}

/** An organization in short, leading to its page. */
export function OrganizationCard({ id }: { id: number }) {
  const { data: organization } = useQuery(itemQuery('organization', id));
  if (!organization) return null;
  return (
    <Link className="who" href={itemPath('organization', id)}>
      <span className="av av36 av-sq" aria-hidden="true">
        <Building2 className="i" />
      </span>
      <span>
        <b dir="auto">{organization.name}</b>
        {organization.address?.value && <span className="sub">{organization.address.value}</span>}
      </span>
    </Link>
  );
}
