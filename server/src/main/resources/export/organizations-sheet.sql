select o.id::text "Id", o.name "Name", o.address ->> 'value' "Address", u.email "Owner",
  to_char(o.add_time, 'YYYY-MM-DD HH24:MI') "Added"
from organization o join app_user u on u.company_id = o.company_id and u.number = o.owner_id
where o.company_id = :company and o.deleted_at is null order by o.id
