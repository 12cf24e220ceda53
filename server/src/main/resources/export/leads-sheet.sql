select l.id::text "Id", l.title "Title", l.amount::text "Value", l.currency "Currency", p.name "Person",
  o.name "Organization",
  (select string_agg(b.name, '; ' order by b.name) from lead_label b
    where b.company_id = l.company_id and b.id = any (l.label_ids)) "Labels",
  l.expected_close_date::text "Expected close date", case when l.is_archived then 'yes' else 'no' end "Archived",
  u.email "Owner", to_char(l.add_time, 'YYYY-MM-DD HH24:MI') "Added"
from lead l join app_user u on u.company_id = l.company_id and u.number = l.owner_id
left join person p on p.company_id = l.company_id and p.id = l.person_id and p.deleted_at is null
left join organization o on o.company_id = l.company_id and o.id = l.organization_id and o.deleted_at is null
where l.company_id = :company and l.deleted_at is null order by l.add_time, l.id
