select d.id::text "Id", d.title "Title", d.value::text "Value", d.currency "Currency", p.name "Person",
  o.name "Organization", i.name "Pipeline", s.name "Stage", d.status "Status", d.lost_reason "Lost reason",
  d.expected_close_date::text "Expected close date", case when d.is_archived then 'yes' else 'no' end "Archived",
  u.email "Owner", to_char(d.add_time, 'YYYY-MM-DD HH24:MI') "Added"
from deal d join app_user u on u.company_id = d.company_id and u.number = d.owner_id
join pipeline i on i.company_id = d.company_id and i.id = d.pipeline_id
join stage s on s.company_id = d.company_id and s.id = d.stage_id
left join person p on p.company_id = d.company_id and p.id = d.person_id and p.deleted_at is null
left join organization o on o.company_id = d.company_id and o.id = d.org_id and o.deleted_at is null
where d.company_id = :company and d.deleted_at is null order by d.id
