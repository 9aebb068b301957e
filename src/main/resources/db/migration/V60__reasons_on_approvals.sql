-- Approvals that carry the reason for a denial: an answer letter could record them so. They are listed, to be corrected
alter table answer add column misplaced_reason boolean default false not null;
update answer set misplaced_reason = true
    where outcome = 'APPROVED' and not struck
    and (reason is not null or reason_stated is not null or reason_assessed is not null);
create index answer_misplaced_reason on answer (misplaced_reason, request_id);
