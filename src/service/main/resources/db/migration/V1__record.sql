-- What was shown and what was answered. No clinical value and no name: patients and facts are keyed hashes.
-- The same text runs on PostgreSQL and on H2 in PostgreSQL mode.

-- A card in a response. Its uuid is made of the call; that a client uses one call for two patients shows here only.
create table shown_card (
    card          varchar(36)                 not null,
    patient_key   varchar(64)                 not null,
    key_id        varchar(16)                 not null,
    facts_hash    varchar(64)                 not null,
    service       varchar(64)                 not null,
    hook_instance varchar(64)                 not null,
    topic         varchar(32)                 not null,
    indicator     varchar(16)                 not null,
    ruleset       varchar(200)                not null,
    -- ids of the rules that fired for it, one a line
    rules         varchar                     not null,
    shown_at      timestamp(6) with time zone not null,
    primary key (card, patient_key)
);

create index shown_card_patient on shown_card (patient_key);
create index shown_card_time on shown_card (shown_at);

-- What a clinician did with a card, once for each time it was reported. Free text is not kept, only that there was some.
create table answered_card (
    -- of card, outcome, time and suggestions: the same report twice is one
    digest        varchar(64)                 primary key,
    card          varchar(36)                 not null,
    outcome       varchar(16)                 not null,
    answered_at   timestamp(6) with time zone not null,
    received_at   timestamp(6) with time zone not null,
    reason_system varchar(256),
    reason_code   varchar(64),
    commented     boolean                     not null
);

create index answered_card_card on answered_card (card);
create index answered_card_time on answered_card (received_at);
