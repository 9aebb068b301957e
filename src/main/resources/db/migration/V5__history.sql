-- Append-only: who recorded what, when, and the facts that reports count by as they stood after it
create table history_entry (
    id uuid primary key,
    request_id uuid not null references flight_request (id),
    position integer not null,
    happened_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(64) not null,
    move varchar(20) not null,
    why varchar(4000),
    changes varchar(200000) not null,

    mission_id uuid not null references mission (id),
    flight_id uuid not null,
    reference varchar(40) not null,
    filed_at timestamp(6) with time zone not null,
    purpose varchar(20) not null,
    aircraft_class varchar(20) not null,
    aircraft_type varchar(20),
    registration varchar(20),
    callsign varchar(20),
    sector varchar(100),

    sent_at timestamp(6) with time zone,
    channel varchar(20),
    authority varchar(100),
    outgoing_reference varchar(100),
    acknowledged_at timestamp(6) with time zone,

    route varchar(2000) not null,
    departure_at timestamp(6) with time zone not null,
    clearance varchar(20) not null,
    notice_rule varchar(40),
    minimum_notice_hours integer,
    short_notice boolean not null,
    deadline_at timestamp(6) with time zone,
    ends_at timestamp(6) with time zone,
    ends_as varchar(20),
    denial_reason varchar(20),
    late_answer_at timestamp(6) with time zone,
    late_outcome varchar(20),
    later_granted boolean not null,
    revoked boolean not null,
    not_flown boolean not null,

    -- two people acting on one request at once cannot both write its next entry
    constraint history_entry_position_unique unique (request_id, position)
);

create index history_entry_sent on history_entry (mission_id, sent_at);
create index history_entry_departure on history_entry (mission_id, departure_at);
create index history_entry_ends on history_entry (mission_id, ends_at);
create index history_entry_filed on history_entry (mission_id, filed_at);
