-- Drills and trainings. A step's limit is so many minutes after the drill began.

create table drill_scenario (
  id binary(16) not null,
  code varchar(40) not null,
  sort_order int not null,
  retired_on date,
  primary key (id),
  constraint drill_scenario_code unique (code)
) collate = utf8mb4_0900_as_cs;

-- What a scenario was from a change on; a drill keeps the edition with which it was planned.
create table drill_edition (
  id binary(16) not null,
  scenario_id binary(16) not null,
  number int not null,
  name_zh varchar(60) not null,
  name_en varchar(100) not null,
  concerns varchar(12) not null,
  made_at datetime(6) not null,
  made_by varchar(80) not null,
  primary key (id),
  constraint drill_edition_number unique (scenario_id, number),
  constraint drill_edition_scenario foreign key (scenario_id) references drill_scenario (id)
) collate = utf8mb4_0900_as_cs;

create table drill_step (
  id binary(16) not null,
  edition_id binary(16) not null,
  number int not null,
  text_zh varchar(200) not null,
  text_en varchar(300) not null,
  role varchar(24) not null,
  limit_minutes int not null,
  concerns varchar(12) not null,
  primary key (id),
  constraint drill_step_number unique (edition_id, number),
  constraint drill_step_edition foreign key (edition_id) references drill_edition (id)
) collate = utf8mb4_0900_as_cs;

-- How often each scenario is repeated and when one is passed, from a day on.
create table drill_rule (
  valid_from date not null,
  repeat_days int not null,
  pass_points int not null,
  source_zh varchar(200) not null,
  source_en varchar(200) not null,
  primary key (valid_from)
) collate = utf8mb4_0900_as_cs;

-- How many buses a school says it runs; no row where it has not said.
create table school_bus (
  school_id binary(16) not null,
  buses int not null,
  primary key (school_id),
  constraint school_bus_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table drill_assignment (
  id binary(16) not null,
  unit_id binary(16) not null,
  term_id binary(16) not null,
  title varchar(100) not null,
  due_on date not null,
  made_at datetime(6) not null,
  made_by varchar(80) not null,
  withdrawn_at datetime(6),
  version int not null,
  primary key (id),
  constraint drill_assignment_unit foreign key (unit_id) references unit (id),
  constraint drill_assignment_term foreign key (term_id) references term (id)
) collate = utf8mb4_0900_as_cs;

-- What of an assignment did not concern a school, and why, when it was assigned.
create table drill_left_out (
  assignment_id binary(16) not null,
  school_id binary(16) not null,
  scenario_id binary(16) not null,
  reason varchar(16) not null,
  primary key (assignment_id, school_id, scenario_id),
  constraint drill_left_out_assignment foreign key (assignment_id) references drill_assignment (id),
  constraint drill_left_out_school foreign key (school_id) references school (id),
  constraint drill_left_out_scenario foreign key (scenario_id) references drill_scenario (id)
) collate = utf8mb4_0900_as_cs;

create table drill (
  id binary(16) not null,
  school_id binary(16) not null,
  term_id binary(16) not null,
  scenario_id binary(16) not null,
  edition_id binary(16) not null,
  assignment_id binary(16),
  repeats_id binary(16),
  state varchar(12) not null,
  planned_on date,
  due_on date,
  held_on date,
  started_at datetime(6),
  started_by varchar(80),
  ended_at datetime(6),
  ended_by varchar(80),
  evaluated_at datetime(6),
  evaluated_by varchar(80),
  passed boolean,
  verdict varchar(16),
  points int,
  strengths varchar(2000),
  gaps varchar(2000),
  closed_at datetime(6),
  closed_by varchar(80),
  cancel_reason varchar(200),
  version int not null,
  primary key (id),
  constraint drill_school foreign key (school_id) references school (id),
  constraint drill_term foreign key (term_id) references term (id),
  constraint drill_of_scenario foreign key (scenario_id) references drill_scenario (id),
  constraint drill_of_edition foreign key (edition_id) references drill_edition (id),
  constraint drill_of_assignment foreign key (assignment_id) references drill_assignment (id),
  constraint drill_repeats foreign key (repeats_id) references drill (id)
) collate = utf8mb4_0900_as_cs;

create index drill_standing on drill (school_id, term_id, state);

-- Who does what in a drill: role codes or names.
create table drill_role (
  drill_id binary(16) not null,
  role varchar(24) not null,
  school_id binary(16) not null,
  who varchar(80) not null,
  primary key (drill_id, role),
  constraint drill_role_drill foreign key (drill_id) references drill (id),
  constraint drill_role_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- The steps of a drill that concern its school, with the moment when each was done.
create table drill_touch (
  drill_id binary(16) not null,
  step_id binary(16) not null,
  school_id binary(16) not null,
  touched_at datetime(6),
  touched_by varchar(80),
  primary key (drill_id, step_id),
  constraint drill_touch_drill foreign key (drill_id) references drill (id),
  constraint drill_touch_step foreign key (step_id) references drill_step (id),
  constraint drill_touch_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- The classes that there were when a drill began, with the moment when each answered that all its pupils are there.
create table drill_class (
  drill_id binary(16) not null,
  class_id binary(16) not null,
  school_id binary(16) not null,
  answered_at datetime(6),
  answered_by varchar(80),
  primary key (drill_id, class_id),
  constraint drill_class_drill foreign key (drill_id) references drill (id),
  constraint drill_class_class foreign key (class_id) references school_class (id),
  constraint drill_class_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table drill_score (
  drill_id binary(16) not null,
  criterion varchar(16) not null,
  school_id binary(16) not null,
  score int not null,
  primary key (drill_id, criterion),
  constraint drill_score_drill foreign key (drill_id) references drill (id),
  constraint drill_score_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table training (
  id binary(16) not null,
  school_id binary(16) not null,
  term_id binary(16) not null,
  topic varchar(100) not null,
  held_on date not null,
  people varchar(16) not null,
  expected int not null,
  reached int not null,
  entered_at datetime(6) not null,
  entered_by varchar(80) not null,
  version int not null,
  primary key (id),
  constraint training_school foreign key (school_id) references school (id),
  constraint training_term foreign key (term_id) references term (id)
) collate = utf8mb4_0900_as_cs;

create index training_in_term on training (school_id, term_id);
