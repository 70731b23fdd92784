-- Joint supervision teams (联合督导组) of a unit in a term. What a team's members may do follows from its schools.
create table joint_team (
  id binary(16) not null,
  unit_id binary(16) not null,
  term_id binary(16) not null,
  name varchar(60) not null,
  quota int not null,
  dissolved_on date,
  version int not null,
  primary key (id),
  constraint joint_team_name unique (unit_id, term_id, name),
  constraint joint_team_unit foreign key (unit_id) references unit (id),
  constraint joint_team_term foreign key (term_id) references term (id)
) collate = utf8mb4_0900_as_cs;

-- name: of a member who has no account; of the others the account has it.
create table joint_team_member (
  id binary(16) not null,
  team_id binary(16) not null,
  account_id binary(16),
  name varchar(40),
  department varchar(24) not null,
  leads boolean not null,
  sort_order int not null,
  primary key (id),
  constraint joint_team_member_once unique (team_id, account_id),
  constraint joint_team_member_team foreign key (team_id) references joint_team (id),
  constraint joint_team_member_account foreign key (account_id) references account (id)
) collate = utf8mb4_0900_as_cs;

create table joint_team_school (
  team_id binary(16) not null,
  school_id binary(16) not null,
  primary key (team_id, school_id),
  constraint joint_team_school_team foreign key (team_id) references joint_team (id),
  constraint joint_team_school_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- A visit keeps the edition of the list with which it was planned. ..._at is the phone's time; visit_touch has the server's.
create table visit (
  id binary(16) not null,
  school_id binary(16) not null,
  team_id binary(16) not null,
  term_id binary(16) not null,
  checklist_id binary(16) not null,
  edition_id binary(16) not null,
  tier varchar(12) not null,
  state varchar(12) not null,
  planned_on date not null,
  planned_by varchar(80) not null,
  started_at datetime(6),
  started_by varchar(80),
  submitted_at datetime(6),
  received_at datetime(6),
  submitted_by varchar(80),
  submitter_id binary(16),
  closing_note varchar(2000),
  counted int,
  passed int,
  failed int,
  veto_failed varchar(2000),
  points int,
  result varchar(12),
  reviewed_at datetime(6),
  reviewed_by varchar(80),
  review_note varchar(1000),
  cancel_reason varchar(200),
  version int not null,
  primary key (id),
  constraint visit_school foreign key (school_id) references school (id),
  constraint visit_team foreign key (team_id) references joint_team (id),
  constraint visit_term foreign key (term_id) references term (id),
  constraint visit_submitter foreign key (submitter_id) references account (id)
) collate = utf8mb4_0900_as_cs;

create index visit_in_term on visit (school_id, term_id, state);
create index visit_planned on visit (team_id, planned_on);
create index visit_day on visit (planned_on, state);

-- Every touch that was taken, once by its own id, which the phone made: told_at is the phone's time, taken_at the server's.
create table visit_touch (
  id binary(16) not null,
  visit_id binary(16) not null,
  school_id binary(16) not null,
  kind varchar(12) not null,
  item varchar(40),
  told_at datetime(6) not null,
  taken_at datetime(6) not null,
  latitude decimal(9, 6),
  longitude decimal(9, 6),
  accuracy int,
  account_id binary(16),
  person varchar(80) not null,
  primary key (id),
  constraint visit_touch_visit foreign key (visit_id) references visit (id),
  constraint visit_touch_school foreign key (school_id) references school (id),
  constraint visit_touch_account foreign key (account_id) references account (id)
) collate = utf8mb4_0900_as_cs;

create index visit_touch_of on visit_touch (visit_id, item);

-- The answer of the latest touch of each item, and of the latest that said how it is to be put right.
create table visit_answer (
  visit_id binary(16) not null,
  item varchar(40) not null,
  school_id binary(16) not null,
  answer varchar(1000),
  note varchar(1000),
  answered_at datetime(6),
  answer_touch binary(16),
  answered_by varchar(80),
  severity varchar(16),
  owner varchar(80),
  put_right boolean not null,
  remedy_at datetime(6),
  remedy_touch binary(16),
  verdict varchar(16),
  finding_id binary(16),
  repeated boolean not null,
  primary key (visit_id, item),
  constraint visit_answer_visit foreign key (visit_id) references visit (id),
  constraint visit_answer_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create index visit_answer_found on visit_answer (school_id, verdict);

-- What the portal's records said when the visit began, and again when it was submitted.
create table visit_fact (
  visit_id binary(16) not null,
  fact varchar(80) not null,
  school_id binary(16) not null,
  verdict varchar(16) not null,
  reason varchar(100) not null,
  reason_values varchar(1000) not null,
  link varchar(300) not null,
  judged_at datetime(6) not null,
  primary key (visit_id, fact),
  constraint visit_fact_visit foreign key (visit_id) references visit (id),
  constraint visit_fact_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- id: made by the phone. attachment_id: null once it was taken away, also where that was said before it came.
create table visit_photo (
  id binary(16) not null,
  visit_id binary(16) not null,
  school_id binary(16) not null,
  item varchar(40) not null,
  attachment_id binary(16),
  told_at datetime(6) not null,
  primary key (id),
  constraint visit_photo_visit foreign key (visit_id) references visit (id),
  constraint visit_photo_school foreign key (school_id) references school (id),
  constraint visit_photo_attachment foreign key (attachment_id) references attachment (id)
) collate = utf8mb4_0900_as_cs;

create index visit_photo_of on visit_photo (visit_id, item);
