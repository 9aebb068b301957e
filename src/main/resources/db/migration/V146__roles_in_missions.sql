-- Which role in which mission, instead of every role in every mission. Nobody gains or loses anything: each role in each mission becomes a row
create table account_mission_role (
    account_id uuid not null references account (id),
    mission_code varchar(20) not null references mission (code),
    role varchar(20) not null,
    primary key (account_id, mission_code, role)
);

insert into account_mission_role (account_id, mission_code, role)
select m.account_id, m.mission_code, r.role
from account_mission m join account_role r on r.account_id = m.account_id;

-- Administrators are so in the whole installation. A mission of theirs stays a row of its own only where no other role says it
delete from account_mission_role
where role = 'ADMIN' and exists (
    select 1 from account_mission_role o
    where o.account_id = account_mission_role.account_id and o.mission_code = account_mission_role.mission_code
        and o.role <> 'ADMIN');

-- What is left are administrators, and roles that have no mission so far
delete from account_role where role <> 'ADMIN' and account_id in (select account_id from account_mission);

drop table account_mission;

-- Of keys in one column, so that a call with a key reads one row: ROLE,ROLE@MISSION,MISSION;ROLE@MISSION
alter table api_key add column rights varchar(8000);
update api_key set rights = roles || '@' || missions;
alter table api_key alter column rights set not null;
alter table api_key drop column roles;
alter table api_key drop column missions;
