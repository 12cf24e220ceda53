select json_build_object('id', o.id, 'name', o.name, 'address', o.address, 'owner', u.name,
  'addTime', o.add_time, 'updateTime', o.update_time)
from organization o join app_user u on u.company_id = o.company_id and u.number = o.owner_id
where o.company_id = :company and o.deleted_at is null order by o.id
