select json_build_object('id', p.id, 'name', p.name, 'firstName', p.first_name, 'lastName', p.last_name,
  'emails', p.emails, 'phones', p.phones, 'organization', p.org_id, 'owner', u.name,
  'addTime', p.add_time, 'updateTime', p.update_time)
from person p join app_user u on u.company_id = p.company_id and u.number = p.owner_id
where p.company_id = :company and p.deleted_at is null order by p.id
