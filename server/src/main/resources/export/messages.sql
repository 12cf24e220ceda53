select m.conversation_id, json_build_object('id', m.id, 'at', m.place_at, 'direction', m.direction, 'kind', m.kind,
  'status', m.status, 'author', m.author_name, 'text', m.text, 'replyTo', m.reply_to_id, 'editedAt', m.edited_at,
  'removedAt', m.removed_at, 'error', m.error_detail, 'more', m.extra,
  'attachments', coalesce((select json_agg(json_build_object('id', f.id, 'kind', f.kind, 'name', f.name,
      'type', f.mime_type, 'size', f.size) order by f.position)
    from attachment f where f.company_id = m.company_id and f.message_id = m.id), '[]'))
from message m where m.company_id = :company order by m.conversation_id, m.place_at, m.no
