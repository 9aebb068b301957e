-- Where few denials have a reason, these lead to them
create index answer_reason on answer (reason) where reason is not null;
create index answer_reason_assessed on answer (reason_assessed) where reason_assessed is not null;
