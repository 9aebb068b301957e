create table reference_counter (
    mission_id uuid not null references mission (id),
    filed_year integer not null,
    last_number bigint not null,
    primary key (mission_id, filed_year)
);

create table flight_request (
    id uuid primary key,
    reference varchar(40) not null constraint flight_request_reference_unique unique,
    mission_id uuid not null references mission (id),
    flight_id uuid not null,
    client_reference varchar(100),
    purpose varchar(20) not null,
    aircraft_class varchar(20) not null,
    aircraft_type varchar(20),
    registration varchar(20),
    callsign varchar(20),
    sector varchar(100),
    passengers integer,
    cargo_kg integer,
    dangerous_goods varchar(500),
    unit varchar(100),
    remarks varchar(4000),
    asked_clearance varchar(20),
    filed_at timestamp(6) with time zone not null,
    repeats varchar(40),
    amends varchar(40),
    amended_by varchar(40),

    sent_at timestamp(6) with time zone,
    channel varchar(20),
    authority varchar(100),
    outgoing_reference varchar(100),
    acknowledged_at timestamp(6) with time zone,

    withdrawn_at timestamp(6) with time zone,
    withdrawal_reason varchar(20),

    -- what follows from the facts above
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

    history_entries integer not null,
    changed_at timestamp(6) with time zone not null,
    version integer not null,
    constraint client_reference_unique unique (mission_id, client_reference)
);

create index flight_request_filed on flight_request (mission_id, filed_at, id);
create index flight_request_sent on flight_request (mission_id, sent_at, id);
create index flight_request_departure on flight_request (mission_id, departure_at, id);
create index flight_request_deadline on flight_request (mission_id, deadline_at, id);
create index flight_request_ends on flight_request (mission_id, ends_at, id);
create index flight_request_changed on flight_request (mission_id, changed_at, id);
create index flight_request_repeats on flight_request (repeats);
create index flight_request_amends on flight_request (amends);

create table leg (
    request_id uuid not null references flight_request (id),
    position integer not null,
    from_code varchar(4),
    from_name varchar(100),
    from_latitude double precision,
    from_longitude double precision,
    to_code varchar(4),
    to_name varchar(100),
    to_latitude double precision,
    to_longitude double precision,
    etd timestamp(6) with time zone not null,
    eta timestamp(6) with time zone not null,
    sent_etd timestamp(6) with time zone,
    sent_eta timestamp(6) with time zone,
    primary key (request_id, position)
);

create table answer (
    id uuid primary key,
    request_id uuid not null references flight_request (id),
    outcome varchar(20) not null,
    received_at timestamp(6) with time zone not null,
    letter_date date,
    authority varchar(100),
    authority_reference varchar(100),
    reason varchar(20),
    reason_stated varchar(4000),
    reason_assessed varchar(20),
    answer_conditions varchar(4000),
    valid_from varchar(30),
    valid_to varchar(30),
    struck boolean not null,
    recorded_at timestamp(6) with time zone not null
);

create index answer_request on answer (request_id);
