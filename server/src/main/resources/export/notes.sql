select json_build_object('id', n.id, 'html', n.content, 'author', u.name, 'person', n.person_id, 'organization', n.org_id,
  'lead', n.lead_id, 'deal', n.deal_id, 'addTime', n.add_time, 'updateTime', n.update_time)
from note n join app_user u on u.company_id = n.company_id and u.number = n.user_id
where n.company_id = :company and n.deleted_at is null order by n.id
