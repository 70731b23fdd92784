-- Documents as they were brought; only the type that was found in them is believed.
create table document (
  id binary(16) not null,
  unit_id binary(16) not null,
  name varchar(120) not null,
  type varchar(8) not null,
  size int not null,
  content longblob not null,
  kept_at datetime(6) not null,
  kept_by varchar(80) not null,
  primary key (id),
  constraint document_unit foreign key (unit_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

-- unit_id: who offers it to the units below; empty for what came with the portal. tier: for which units it is.
create table plan_template (
  id binary(16) not null,
  unit_id binary(16),
  kind varchar(16) not null,
  tier varchar(16) not null,
  title varchar(120) not null,
  title_en varchar(160),
  number int not null,
  example boolean not null,
  retired_on date,
  changed_at datetime(6) not null,
  changed_by varchar(80) not null,
  version int not null,
  primary key (id),
  constraint plan_template_unit foreign key (unit_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

create table plan_template_section (
  template_id binary(16) not null,
  place int not null,
  heading varchar(120) not null,
  words varchar(4000) not null,
  primary key (template_id, place),
  constraint plan_template_section_template foreign key (template_id) references plan_template (id)
) collate = utf8mb4_0900_as_cs;

-- A version of a unit's control or emergency plan. open_slot is 1 while it is written or waits, in_force while it is
-- the approved one: there is one of each at most. school_id: where the unit is a school.
create table unit_plan (
  id binary(16) not null,
  unit_id binary(16) not null,
  school_id binary(16),
  kind varchar(16) not null,
  number int not null,
  state varchar(16) not null,
  open_slot int,
  in_force int,
  title varchar(120) not null,
  title_en varchar(160),
  issued_on date not null,
  review_by date not null,
  document_id binary(16),
  template_id binary(16),
  made_at datetime(6) not null,
  made_by varchar(80) not null,
  submitted_at datetime(6),
  submitted_by varchar(80),
  decided_at datetime(6),
  decided_by varchar(80),
  remark varchar(500),
  version int not null,
  primary key (id),
  constraint unit_plan_number unique (unit_id, kind, number),
  constraint unit_plan_open unique (unit_id, kind, open_slot),
  constraint unit_plan_in_force unique (unit_id, kind, in_force),
  constraint unit_plan_unit foreign key (unit_id) references unit (id),
  constraint unit_plan_school foreign key (school_id) references school (id),
  constraint unit_plan_document foreign key (document_id) references document (id),
  constraint unit_plan_template foreign key (template_id) references plan_template (id)
) collate = utf8mb4_0900_as_cs;

-- as_offered: still word for word what the template says.
create table unit_plan_section (
  id binary(16) not null,
  plan_id binary(16) not null,
  school_id binary(16),
  place int not null,
  heading varchar(120) not null,
  words varchar(4000) not null,
  as_offered boolean not null,
  primary key (id),
  constraint unit_plan_section_plan foreign key (plan_id) references unit_plan (id),
  constraint unit_plan_section_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table unit_plan_post (
  plan_id binary(16) not null,
  post varchar(16) not null,
  school_id binary(16),
  holder varchar(40),
  deputy varchar(40),
  telephone varchar(40),
  primary key (plan_id, post),
  constraint unit_plan_post_plan foreign key (plan_id) references unit_plan (id),
  constraint unit_plan_post_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- Whoever had a hand in a version does not approve it.
create table unit_plan_writer (
  plan_id binary(16) not null,
  account_id binary(16) not null,
  school_id binary(16),
  primary key (plan_id, account_id),
  constraint unit_plan_writer_plan foreign key (plan_id) references unit_plan (id),
  constraint unit_plan_writer_account foreign key (account_id) references account (id),
  constraint unit_plan_writer_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;
