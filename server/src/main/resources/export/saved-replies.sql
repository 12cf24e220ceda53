select json_build_object('name', r.name, 'text', r.text, 'author', u.name, 'updatedAt', r.updated_at)
from saved_reply r join app_user u on u.company_id = r.company_id and u.id = r.author_id
where r.company_id = :company order by r.name_key
