select p.id::text "Id", p.name "Name", p.first_name "First name", p.last_name "Last name",
  (select string_agg(e ->> 'value', '; ') from jsonb_array_elements(p.emails) e) "Email",
  (select string_agg(e ->> 'value', '; ') from jsonb_array_elements(p.phones) e) "Phone",
  o.name "Organization", u.email "Owner", to_char(p.add_time, 'YYYY-MM-DD HH24:MI') "Added"
from person p join app_user u on u.company_id = p.company_id and u.number = p.owner_id
left join organization o on o.company_id = p.company_id and o.id = p.org_id and o.deleted_at is null
where p.company_id = :company and p.deleted_at is null order by p.id
