-- What each person wants to be told by mail. By the name of the account, which never changes
create table alert_settings (
    account varchar(64) primary key references account (name),
    email varchar(254),
    language varchar(2) not null,
    time_zone varchar(60) not null,
    -- Times of day in that zone, such as 22:00; both or none
    quiet_from varchar(5),
    quiet_to varchar(5)
);

create table alert_subscription (
    id uuid primary key,
    account varchar(64) not null references alert_settings (account),
    mission_id uuid not null references mission (id),
    kinds varchar(1000) not null,
    delivery varchar(10) not null,
    -- Of the digest
    send_hour integer,
    -- Null: all
    purposes varchar(1000),
    sectors varchar(20000),
    constraint alert_subscription_once unique (account, mission_id)
);
create index alert_subscription_mission on alert_subscription (mission_id);

-- One row, locked by the node that plans. The last event that it has read; null: it has read none yet
create table alert_planning (
    id integer primary key,
    position bigint
);
insert into alert_planning (id, position) values (1, null);

-- The missions that somebody wants to be told of, and when all that lies ahead is next looked through
create table alert_mission (
    mission_id uuid primary key,
    look_at timestamp(6) with time zone not null
);

-- What there is to tell, once, whoever wants to know it. No foreign key to a request: its check would wait for moves that
-- have locked the row
create table alert_occasion (
    id uuid primary key,
    -- Null: it concerns no mission
    mission_id uuid,
    kind varchar(30) not null,
    -- The reference of the request, or the id of what else it is about
    subject varchar(40) not null,
    -- Tells several of a kind about one instant apart
    stage integer not null,
    about_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    purpose varchar(20),
    sector varchar(100),
    recorded_by varchar(120),
    told boolean not null,
    constraint alert_occasion_once unique (subject, kind, stage, about_at)
);
create index alert_occasion_due on alert_occasion (told, due_at);
create index alert_occasion_mission on alert_occasion (mission_id, kind);

-- Mails, each to one person. Its id makes the Message-ID, so it stays the same however often it is tried
create table alert_mail (
    id uuid primary key,
    recipient varchar(120) not null,
    address varchar(254) not null,
    state varchar(10) not null,
    made_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    tries integer not null,
    tried_at timestamp(6) with time zone,
    failure varchar(500),
    -- The run of a node that sends it now, and until when the others leave it alone
    claim uuid,
    claimed_until timestamp(6) with time zone
);
create index alert_mail_due on alert_mail (state, due_at);

-- What one person is told, and what became of it
create table alert (
    id uuid primary key,
    occasion_id uuid not null references alert_occasion (id),
    -- The account, or whoever asked for a test
    recipient varchar(120) not null,
    state varchar(10) not null,
    send_at timestamp(6) with time zone not null,
    mail_id uuid references alert_mail (id),
    void_why varchar(20),
    constraint alert_once unique (occasion_id, recipient)
);
create index alert_state on alert (state, id);
create index alert_waiting on alert (recipient, state, send_at);
create index alert_of_mail on alert (mail_id);
