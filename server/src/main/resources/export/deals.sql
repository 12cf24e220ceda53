select json_build_object('id', d.id, 'title', d.title, 'value', d.value, 'currency', d.currency, 'person', d.person_id,
  'organization', d.org_id, 'pipeline', p.name, 'stage', s.name, 'status', d.status, 'lostReason', d.lost_reason,
  'owner', u.name, 'archived', d.is_archived, 'expectedCloseDate', d.expected_close_date, 'addTime', d.add_time,
  'updateTime', d.update_time, 'wonTime', d.won_time, 'lostTime', d.lost_time)
from deal d join app_user u on u.company_id = d.company_id and u.number = d.owner_id
join pipeline p on p.company_id = d.company_id and p.id = d.pipeline_id
join stage s on s.company_id = d.company_id and s.id = d.stage_id
where d.company_id = :company and d.deleted_at is null order by d.id
