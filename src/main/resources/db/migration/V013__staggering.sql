-- What a school's plans are made from, where it differs from the defaults. Times of day are minutes after midnight.

create table stagger_rules (
  school_id binary(16) not null,
  usable_percent int not null,
  gap_minutes int not null,
  disinfection_minutes int not null,
  queue_minutes int not null,
  walk_minutes int not null,
  primary_meal int not null,
  secondary_meal int not null,
  floors_apart boolean not null,
  version int not null,
  primary key (school_id),
  constraint stagger_rules_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table stagger_window (
  school_id binary(16) not null,
  occasion varchar(16) not null,
  begins int not null,
  ends int not null,
  primary key (school_id, occasion),
  constraint stagger_window_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table stagger_canteen (
  canteen_id binary(16) not null,
  school_id binary(16) not null,
  serving_lines int not null,
  line_rate int not null,
  wash_points int,
  primary key (canteen_id),
  constraint stagger_canteen_facility foreign key (canteen_id) references facility (id),
  constraint stagger_canteen_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- Usable seats that were counted, instead of the school's share of all seats.
create table stagger_seats (
  place_id binary(16) not null,
  school_id binary(16) not null,
  usable int not null,
  primary key (place_id),
  constraint stagger_seats_facility foreign key (place_id) references facility (id),
  constraint stagger_seats_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table stagger_gate (
  gate_id binary(16) not null,
  school_id binary(16) not null,
  lanes int not null,
  device varchar(8) not null,
  primary key (gate_id),
  constraint stagger_gate_facility foreign key (gate_id) references facility (id),
  constraint stagger_gate_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- Where a class comes from and sleeps, and into how many groups it is split by hand.
create table stagger_class (
  class_id binary(16) not null,
  school_id binary(16) not null,
  building_id binary(16),
  dorm_floor varchar(40),
  parts int not null,
  primary key (class_id),
  constraint stagger_class_class foreign key (class_id) references school_class (id),
  constraint stagger_class_school foreign key (school_id) references school (id),
  constraint stagger_class_building foreign key (building_id) references facility (id)
) collate = utf8mb4_0900_as_cs;

create table stagger_way (
  building_id binary(16) not null,
  place_id binary(16) not null,
  school_id binary(16) not null,
  minutes int not null,
  primary key (building_id, place_id),
  constraint stagger_way_building foreign key (building_id) references facility (id),
  constraint stagger_way_place foreign key (place_id) references facility (id),
  constraint stagger_way_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- Lessons that cannot be missed; without a grade, those of the whole stage.
create table stagger_lesson (
  id binary(16) not null,
  school_id binary(16) not null,
  stage varchar(16) not null,
  grade int,
  begins int not null,
  ends int not null,
  primary key (id),
  constraint stagger_lesson_stage foreign key (school_id, stage) references school_stage (school_id, stage)
) collate = utf8mb4_0900_as_cs;

-- best_*: no plan can be better at this, the aims before it kept; null where it was not looked at.
create table stagger_plan (
  id binary(16) not null,
  school_id binary(16) not null,
  occasion varchar(16) not null,
  aim varchar(16) not null,
  state varchar(12) not null,
  number int,
  end_minute int not null,
  queue_seconds int not null,
  peak int not null,
  changes int,
  best_end int,
  best_queue int,
  best_peak int,
  best_changes int,
  made_at datetime(6) not null,
  made_by varchar(80) not null,
  published_at datetime(6),
  published_by varchar(80),
  version int not null,
  primary key (id),
  constraint stagger_plan_number unique (school_id, occasion, number),
  constraint stagger_plan_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create index stagger_plan_state on stagger_plan (school_id, state);

create table stagger_slot (
  plan_id binary(16) not null,
  class_id binary(16) not null,
  part int not null,
  school_id binary(16) not null,
  place_id binary(16) not null,
  start_minute int not null,
  people int not null,
  pinned boolean not null,
  primary key (plan_id, class_id, part),
  constraint stagger_slot_plan foreign key (plan_id) references stagger_plan (id),
  constraint stagger_slot_class foreign key (class_id) references school_class (id),
  constraint stagger_slot_place foreign key (place_id) references facility (id),
  constraint stagger_slot_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- The address of a class's page, which needs no account: whoever knows the token sees when the class eats, and no person.
create table class_page (
  class_id binary(16) not null,
  school_id binary(16) not null,
  token varchar(40) not null,
  made_at datetime(6) not null,
  primary key (class_id),
  constraint class_page_token unique (token),
  constraint class_page_class foreign key (class_id) references school_class (id),
  constraint class_page_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;
