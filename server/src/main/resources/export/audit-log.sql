select json_build_object('id', e.id, 'at', e.at, 'kind', e.kind, 'actor', e.actor_name, 'actorId', e.actor_id,
  'address', e.address, 'subject', e.subject_name, 'subjectId', e.subject_id, 'changes', e.changes)
from audit_entry e where e.company_id = :company order by e.at, e.id
