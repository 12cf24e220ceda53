select json_build_object('id', l.id, 'title', l.title, 'person', l.person_id, 'organization', l.organization_id,
  'amount', l.amount, 'currency', l.currency, 'owner', u.name, 'source', l.source_name, 'archived', l.is_archived,
  'labels', coalesce((select json_agg(b.name order by b.name) from lead_label b
    where b.company_id = l.company_id and b.id = any (l.label_ids)), '[]'),
  'expectedCloseDate', l.expected_close_date, 'addTime', l.add_time, 'updateTime', l.update_time)
from lead l join app_user u on u.company_id = l.company_id and u.number = l.owner_id
where l.company_id = :company and l.deleted_at is null order by l.add_time, l.id
