select json_build_object('id', c.id, 'provider', c.provider, 'account', c.account, 'name', c.name,
  'owner', o.name, 'sharing', c.sharing, 'settings', c.settings, 'createdAt', c.created_at)
from channel c join app_user o on o.company_id = c.company_id and o.id = c.owner_id
where c.company_id = :company and c.removed_at is null order by c.id
