select json_build_object('id', u.id, 'number', u.number, 'name', u.name, 'email', u.email, 'role', u.role,
  'active', u.active, 'createdAt', u.created_at)
from app_user u where u.company_id = :company order by u.number
