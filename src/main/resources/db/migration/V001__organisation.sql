-- The spine that every feature's tables point to: units, schools, classes, facilities, terms.

create table unit (
  id binary(16) not null,
  kind varchar(12) not null,
  parent_id binary(16),
  code varchar(32) not null,
  name_zh varchar(80) not null,
  name_en varchar(120) not null,
  sort_order int not null,
  leader varchar(80),
  closed_on date,
  version int not null,
  primary key (id),
  constraint unit_code unique (code),
  constraint unit_parent foreign key (parent_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

-- Every unit with each unit above it and itself: a subtree is one indexed look-up.
create table unit_ancestor (
  ancestor_id binary(16) not null,
  unit_id binary(16) not null,
  primary key (ancestor_id, unit_id),
  constraint unit_ancestor_upper foreign key (ancestor_id) references unit (id),
  constraint unit_ancestor_lower foreign key (unit_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

create table school (
  id binary(16) not null,
  county_id binary(16) not null,
  type varchar(24) not null,
  boarding boolean not null,
  managed_by_id binary(16),
  area_cleaned int,
  cleaners int,
  school_officer varchar(80),
  school_doctor varchar(80),
  school_regulator varchar(80),
  version int not null,
  primary key (id),
  constraint school_unit foreign key (id) references unit (id),
  constraint school_county foreign key (county_id) references unit (id),
  constraint school_manager foreign key (managed_by_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table school_stage (
  school_id binary(16) not null,
  stage varchar(16) not null,
  primary key (school_id, stage),
  constraint school_stage_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table school_class (
  id binary(16) not null,
  school_id binary(16) not null,
  stage varchar(16) not null,
  entry_year int not null,
  number int not null,
  closed_on date,
  version int not null,
  primary key (id),
  constraint school_class_number unique (school_id, stage, entry_year, number),
  constraint school_class_stage foreign key (school_id, stage) references school_stage (school_id, stage)
) collate = utf8mb4_0900_as_cs;

-- standing_from is from_date while the declaration stands and null once another for the same day corrected it:
-- one standing declaration a day, and no declaration is ever lost.
create table class_headcount (
  id binary(16) not null,
  class_id binary(16) not null,
  school_id binary(16) not null,
  from_date date not null,
  standing_from date,
  pupils int not null,
  boarders int not null,
  entered_at datetime(6) not null,
  entered_by varchar(80) not null,
  version int not null,
  primary key (id),
  constraint class_headcount_from unique (class_id, standing_from),
  constraint class_headcount_class foreign key (class_id) references school_class (id),
  constraint class_headcount_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table staff_headcount (
  id binary(16) not null,
  school_id binary(16) not null,
  from_date date not null,
  standing_from date,
  staff int not null,
  entered_at datetime(6) not null,
  entered_by varchar(80) not null,
  version int not null,
  primary key (id),
  constraint staff_headcount_from unique (school_id, standing_from),
  constraint staff_headcount_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table facility (
  id binary(16) not null,
  school_id binary(16) not null,
  kind varchar(20) not null,
  part_of_id binary(16),
  name varchar(80) not null,
  seats int,
  version int not null,
  primary key (id),
  constraint facility_name unique (school_id, kind, name),
  constraint facility_school foreign key (school_id) references school (id),
  constraint facility_whole foreign key (part_of_id) references facility (id)
) collate = utf8mb4_0900_as_cs;

create table facility_state (
  id binary(16) not null,
  facility_id binary(16) not null,
  school_id binary(16) not null,
  from_date date not null,
  state varchar(16) not null,
  note varchar(200),
  entered_at datetime(6) not null,
  entered_by varchar(80) not null,
  version int not null,
  primary key (id),
  constraint facility_state_from unique (facility_id, from_date),
  constraint facility_state_facility foreign key (facility_id) references facility (id),
  constraint facility_state_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- "We have none": what tells a school without a canteen from one that has not entered it yet.
create table facility_none (
  school_id binary(16) not null,
  kind varchar(20) not null,
  primary key (school_id, kind),
  constraint facility_none_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table term (
  id binary(16) not null,
  code varchar(20) not null,
  school_year int not null,
  season varchar(8) not null,
  name_zh varchar(60) not null,
  name_en varchar(60) not null,
  first_day date not null,
  last_day date not null,
  version int not null,
  primary key (id),
  constraint term_code unique (code)
) collate = utf8mb4_0900_as_cs;

-- Weekday masks: bit 0 is Monday. The row with the most fields set wins.
create table school_week (
  id binary(16) not null,
  term_id binary(16) not null,
  county_id binary(16),
  stage varchar(16),
  weekdays int not null,
  boarder_weekdays int not null,
  version int not null,
  primary key (id),
  constraint school_week_term foreign key (term_id) references term (id),
  constraint school_week_county foreign key (county_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

create table calendar_exception (
  id binary(16) not null,
  term_id binary(16) not null,
  county_id binary(16),
  stage varchar(16),
  exception_date date not null,
  school_day boolean not null,
  note varchar(120) not null,
  version int not null,
  primary key (id),
  constraint calendar_exception_term foreign key (term_id) references term (id),
  constraint calendar_exception_county foreign key (county_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

create table opening (
  id binary(16) not null,
  term_id binary(16) not null,
  school_id binary(16) not null,
  stage varchar(16) not null,
  batch int,
  planned_day date,
  actual_day date,
  version int not null,
  primary key (id),
  constraint opening_stage unique (term_id, school_id, stage),
  constraint opening_term foreign key (term_id) references term (id),
  constraint opening_school_stage foreign key (school_id, stage) references school_stage (school_id, stage)
) collate = utf8mb4_0900_as_cs;

create table county_risk (
  id binary(16) not null,
  county_id binary(16) not null,
  from_date date not null,
  level varchar(8) not null,
  note varchar(200),
  entered_at datetime(6) not null,
  entered_by varchar(80) not null,
  version int not null,
  primary key (id),
  constraint county_risk_from unique (county_id, from_date),
  constraint county_risk_county foreign key (county_id) references unit (id)
) collate = utf8mb4_0900_as_cs;
