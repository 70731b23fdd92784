-- Readiness to open: what each stage of a school was assessed to be, on which facts it was approved, and whether they hold.

-- Which tier approves a stage, from a day on, where somebody changed the default.
create table approval_rule (
  stage varchar(16) not null,
  valid_from date not null,
  tier varchar(12) not null,
  inspected boolean not null,
  source varchar(200) not null,
  primary key (stage, valid_from)
) collate = utf8mb4_0900_as_cs;

-- stands_on: the keys of the veto facts that held when it was approved. visits_from: only visits submitted after it count, for the school was sent back to mend then.
create table readiness (
  id binary(16) not null,
  school_id binary(16) not null,
  term_id binary(16) not null,
  stage varchar(16) not null,
  edition_id binary(16) not null,
  state varchar(24) not null,
  state_since datetime(6) not null,
  visits_from datetime(6),
  self_at datetime(6),
  self_by varchar(80),
  self_by_id binary(16),
  county_visit_id binary(16),
  prefecture_visit_id binary(16),
  points int,
  result varchar(12),
  approved_at datetime(6),
  approved_by varchar(80),
  approved_by_id binary(16),
  approved_tier varchar(12),
  stands_on varchar(2000),
  broken_since datetime(6),
  reason varchar(1000),
  version int not null,
  primary key (id),
  constraint readiness_one unique (school_id, term_id, stage),
  constraint readiness_school foreign key (school_id) references school (id),
  constraint readiness_term foreign key (term_id) references term (id),
  constraint readiness_self foreign key (self_by_id) references account (id),
  constraint readiness_approver foreign key (approved_by_id) references account (id)
) collate = utf8mb4_0900_as_cs;

create index readiness_state on readiness (state);

-- What the school itself answered; the answers of county and prefecture stand in their visits.
create table readiness_answer (
  readiness_id binary(16) not null,
  item_key varchar(40) not null,
  school_id binary(16) not null,
  answer varchar(1000),
  note varchar(1000),
  answered_at datetime(6) not null,
  answered_by varchar(80) not null,
  answered_by_id binary(16),
  primary key (readiness_id, item_key),
  constraint readiness_answer_readiness foreign key (readiness_id) references readiness (id),
  constraint readiness_answer_school foreign key (school_id) references school (id),
  constraint readiness_answer_account foreign key (answered_by_id) references account (id)
) collate = utf8mb4_0900_as_cs;

create table readiness_event (
  id binary(16) not null,
  readiness_id binary(16) not null,
  school_id binary(16) not null,
  kind varchar(24) not null,
  happened_at datetime(6) not null,
  person varchar(80) not null,
  note varchar(1000),
  primary key (id),
  constraint readiness_event_readiness foreign key (readiness_id) references readiness (id),
  constraint readiness_event_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- All facts and answers as they stood when an approval was given; never changed.
create table readiness_snapshot (
  id binary(16) not null,
  readiness_id binary(16) not null,
  school_id binary(16) not null,
  taken_at datetime(6) not null,
  taken_by varchar(80) not null,
  content mediumtext not null,
  primary key (id),
  constraint readiness_snapshot_readiness foreign key (readiness_id) references readiness (id),
  constraint readiness_snapshot_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- What the portal knows of each school by itself, as it was judged last. since: from when the verdict is what it is.
create table readiness_fact (
  school_id binary(16) not null,
  term_id binary(16) not null,
  fact varchar(80) not null,
  verdict varchar(16) not null,
  holds boolean not null,
  reason_key varchar(100) not null,
  reason_values varchar(1000) not null,
  link varchar(300) not null,
  since datetime(6) not null,
  primary key (school_id, term_id, fact),
  constraint readiness_fact_school foreign key (school_id) references school (id),
  constraint readiness_fact_term foreign key (term_id) references term (id)
) collate = utf8mb4_0900_as_cs;

create index readiness_fact_unmet on readiness_fact (term_id, holds, fact);

-- The sum of a school's facts by the readiness list that counts: which veto facts do not hold, and how many others.
create table readiness_standing (
  school_id binary(16) not null,
  term_id binary(16) not null,
  unmet_veto int not null,
  unmet int not null,
  stops varchar(2000) not null,
  primary key (school_id, term_id),
  constraint readiness_standing_school foreign key (school_id) references school (id),
  constraint readiness_standing_term foreign key (term_id) references term (id)
) collate = utf8mb4_0900_as_cs;
