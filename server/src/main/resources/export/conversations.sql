select c.id, json_build_object('id', c.id, 'channel', json_build_object('id', h.id, 'provider', h.provider, 'name', h.name),
  'participant', json_build_object('address', c.participant_address, 'name', c.participant_name),
  'status', c.status, 'assignee', a.name, 'createdAt', c.created_at, 'lastActivityAt', c.last_activity_at,
  'closedAt', c.closed_at,
  'links', coalesce((select json_agg(json_build_object('type', l.item_type, 'id', l.item_id, 'at', l.linked_at) order by l.id)
    from link l where l.company_id = c.company_id and l.conversation_id = c.id and l.folded_into is null), '[]'))
from conversation c join channel h on h.company_id = c.company_id and h.id = c.channel_id
left join app_user a on a.company_id = c.company_id and a.id = c.assignee_id
where c.company_id = :company and h.removed_at is null order by c.id
