select m.conversation_id, f.id, f.name, k.hash
from media k join attachment f on f.company_id = k.company_id and f.id = k.attachment_id
join message m on m.company_id = f.company_id and m.id = f.message_id
where k.company_id = :company and k.hash is not null order by m.conversation_id, f.id
