select json_build_object('id', v.id, 'channel', h.name, 'conversation', c.id, 'subject', v.subject, 'name', v.name,
  'email', v.email, 'createdAt', v.created_at, 'lastSeenAt', v.last_at)
from webchat_visitor v join channel h on h.company_id = v.company_id and h.id = v.channel_id
left join conversation c on c.company_id = v.company_id and c.channel_id = v.channel_id
  and c.participant_address = v.id::text
where v.company_id = :company and h.removed_at is null order by v.id
