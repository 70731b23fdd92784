-- Cases step by step. Temperatures are tenths of a degree Celsius. What is of a person goes when the person is forgotten.

-- Limits and thresholds from a day on, where they differ from the usual.
create table case_norm (
  norm varchar(24) not null,
  valid_from date not null,
  amount int not null,
  source varchar(200) not null,
  set_at datetime(6) not null,
  set_by varchar(80) not null,
  primary key (norm, valid_from)
) collate = utf8mb4_0900_as_cs;

-- person_id: null once the person is forgotten; open_person_id: the same while the case is open, so that a person has one.
-- detected_at: as the step DETECTED says; kept here to be counted by.
create table illness_case (
  id binary(16) not null,
  school_id binary(16) not null,
  person_id binary(16),
  open_person_id binary(16),
  kind varchar(8) not null,
  class_id binary(16),
  dormitory varchar(80),
  illness varchar(24) not null,
  state varchar(12) not null,
  detected_at datetime(6) not null,
  closed_at datetime(6),
  begun_at datetime(6) not null,
  begun_by varchar(80) not null,
  version int not null,
  primary key (id),
  constraint illness_case_open_person unique (open_person_id),
  constraint illness_case_school foreign key (school_id) references school (id),
  constraint illness_case_person foreign key (person_id) references person (id),
  constraint illness_case_open foreign key (open_person_id) references person (id),
  constraint illness_case_class foreign key (class_id) references school_class (id)
) collate = utf8mb4_0900_as_cs;

create index illness_case_detected on illness_case (school_id, detected_at);

create index illness_case_state on illness_case (state, school_id);

-- happened_at is null for a step that does not apply.
create table case_step (
  case_id binary(16) not null,
  step varchar(16) not null,
  school_id binary(16) not null,
  happened_at datetime(6),
  recorded_at datetime(6) not null,
  recorded_by varchar(80) not null,
  done_by varchar(80) not null,
  reading_tenths int,
  note varchar(500),
  primary key (case_id, step),
  constraint case_step_case foreign key (case_id) references illness_case (id),
  constraint case_step_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table case_observation (
  case_id binary(16) not null,
  school_id binary(16) not null,
  place varchar(8) not null,
  first_day date not null,
  last_day date not null,
  released_on date,
  begun_at datetime(6) not null,
  begun_by varchar(80) not null,
  version int not null,
  primary key (case_id),
  constraint case_observation_case foreign key (case_id) references illness_case (id),
  constraint case_observation_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table case_extension (
  case_id binary(16) not null,
  last_day date not null,
  school_id binary(16) not null,
  reason varchar(200),
  extended_at datetime(6) not null,
  extended_by varchar(80) not null,
  primary key (case_id, last_day),
  constraint case_extension_case foreign key (case_id) references illness_case (id),
  constraint case_extension_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table case_day (
  case_id binary(16) not null,
  observed_on date not null,
  school_id binary(16) not null,
  reading_tenths int,
  symptoms varchar(200),
  recorded_at datetime(6) not null,
  recorded_by varchar(80) not null,
  primary key (case_id, observed_on),
  constraint case_day_case foreign key (case_id) references illness_case (id),
  constraint case_day_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table case_contact (
  id binary(16) not null,
  case_id binary(16) not null,
  school_id binary(16) not null,
  person_id binary(16),
  origin varchar(12) not null,
  state varchar(16) not null,
  told_at datetime(6),
  told_by varchar(80),
  free_until date,
  primary key (id),
  constraint case_contact_person unique (case_id, person_id),
  constraint case_contact_case foreign key (case_id) references illness_case (id),
  constraint case_contact_school foreign key (school_id) references school (id),
  constraint case_contact_of foreign key (person_id) references person (id)
) collate = utf8mb4_0900_as_cs;

-- open_key: school, illness and place while the cluster holds or is to be reported, so that it is raised once.
create table case_cluster (
  id binary(16) not null,
  school_id binary(16) not null,
  illness varchar(24) not null,
  kind varchar(12) not null,
  class_id binary(16),
  dormitory varchar(80),
  open_key varchar(200),
  cases int not null,
  span_days int not null,
  first_day date not null,
  raised_at datetime(6) not null,
  reported_at datetime(6),
  reported_by varchar(80),
  ended_at datetime(6),
  version int not null,
  primary key (id),
  constraint case_cluster_open unique (open_key),
  constraint case_cluster_school foreign key (school_id) references school (id),
  constraint case_cluster_class foreign key (class_id) references school_class (id)
) collate = utf8mb4_0900_as_cs;

create index case_cluster_raised on case_cluster (school_id, raised_at);
