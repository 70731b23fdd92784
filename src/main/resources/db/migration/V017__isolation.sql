-- What an isolation room has and is in; its name and whether the facility can be used are the organisation's.
-- freed_at: when it was last aired to the end, so that nobody is said to have come before.
create table isolation_room (
  facility_id binary(16) not null,
  school_id binary(16) not null,
  purpose varchar(24) not null,
  apart boolean not null,
  airy boolean not null,
  basin boolean not null,
  toilet boolean not null,
  sign boolean not null,
  keeper varchar(60),
  state varchar(24) not null,
  since datetime(6) not null,
  freed_at datetime(6),
  illness varchar(24),
  version int not null,
  equipped_at datetime(6) not null,
  equipped_by varchar(80) not null,
  primary key (facility_id),
  constraint isolation_room_facility foreign key (facility_id) references facility (id),
  constraint isolation_room_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- used: somebody lies or lay in it since the room was last disinfected and aired. withdrawn: no longer in the room.
create table isolation_bed (
  id binary(16) not null,
  room_id binary(16) not null,
  school_id binary(16) not null,
  number int not null,
  used boolean not null,
  withdrawn boolean not null,
  primary key (id),
  constraint isolation_bed_number unique (room_id, number),
  constraint isolation_bed_room foreign key (room_id) references isolation_room (facility_id),
  constraint isolation_bed_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- open_bed, open_person, open_case: set while the person lies there, so that none of them is in two stays at once.
-- person_id: null once the person is forgotten.
create table isolation_stay (
  id binary(16) not null,
  case_id binary(16) not null,
  school_id binary(16) not null,
  room_id binary(16) not null,
  bed_id binary(16) not null,
  person_id binary(16),
  illness varchar(24) not null,
  admitted_at datetime(6) not null,
  admission_recorded_at datetime(6) not null,
  admitted_by varchar(80) not null,
  left_at datetime(6),
  leaving_recorded_at datetime(6),
  left_by varchar(80),
  open_bed binary(16),
  open_person binary(16),
  open_case binary(16),
  primary key (id),
  constraint isolation_stay_bed_once unique (open_bed),
  constraint isolation_stay_person_once unique (open_person),
  constraint isolation_stay_case_once unique (open_case),
  constraint isolation_stay_bed foreign key (bed_id) references isolation_bed (id),
  constraint isolation_stay_room foreign key (room_id) references isolation_room (facility_id),
  constraint isolation_stay_person foreign key (person_id) references person (id),
  constraint isolation_stay_open foreign key (open_person) references person (id),
  constraint isolation_stay_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create index isolation_stay_case on isolation_stay (case_id, admitted_at);

create table isolation_event (
  id binary(16) not null,
  room_id binary(16) not null,
  school_id binary(16) not null,
  state_before varchar(24),
  state_after varchar(24) not null,
  happened_at datetime(6) not null,
  recorded_at datetime(6) not null,
  recorded_by varchar(80) not null,
  reason varchar(200),
  primary key (id),
  constraint isolation_event_room foreign key (room_id) references isolation_room (facility_id),
  constraint isolation_event_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- What was taken from the store for a room; what and how much stands in the stock document.
create table isolation_kit_use (
  document_id binary(16) not null,
  room_id binary(16) not null,
  school_id binary(16) not null,
  case_id binary(16),
  used_at datetime(6) not null,
  used_by varchar(80) not null,
  primary key (document_id),
  constraint isolation_kit_use_room foreign key (room_id) references isolation_room (facility_id),
  constraint isolation_kit_use_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;
