-- Who has not come back, who is followed up, who has signed, who came to help, and what was screened.

-- One row a person and term: why he was not back; returned_on stays empty until he is.
create table person_away (
  person_id binary(16) not null,
  term_id binary(16) not null,
  school_id binary(16) not null,
  reason varchar(16) not null,
  words varchar(200),
  place varchar(120),
  expected_on date,
  returned_on date,
  noted_at datetime(6) not null,
  noted_by varchar(80) not null,
  primary key (person_id, term_id),
  constraint person_away_person foreign key (person_id) references person (id),
  constraint person_away_term foreign key (term_id) references term (id),
  constraint person_away_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create index person_away_list on person_away (school_id, term_id, returned_on);

-- That a school looked through its list of who is not back; without a row nobody knows whether the list is whole.
create table away_check (
  school_id binary(16) not null,
  term_id binary(16) not null,
  checked_on date not null,
  checked_at datetime(6) not null,
  checked_by varchar(80) not null,
  primary key (school_id, term_id),
  constraint away_check_school foreign key (school_id) references school (id),
  constraint away_check_term foreign key (term_id) references term (id)
) collate = utf8mb4_0900_as_cs;

-- open_person_id is the person while the follow-up runs, so that he has one at a time.
create table follow_up (
  id binary(16) not null,
  person_id binary(16) not null,
  open_person_id binary(16),
  school_id binary(16) not null,
  kind varchar(16) not null,
  watcher varchar(80) not null,
  starts_on date not null,
  until_on date not null,
  released_on date,
  released_at datetime(6),
  released_by varchar(80),
  noted_at datetime(6) not null,
  noted_by varchar(80) not null,
  primary key (id),
  constraint follow_up_open unique (open_person_id),
  constraint follow_up_person foreign key (person_id) references person (id),
  constraint follow_up_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create index follow_up_list on follow_up (school_id, open_person_id);

create table pledge (
  person_id binary(16) not null,
  term_id binary(16) not null,
  kind varchar(8) not null,
  school_id binary(16) not null,
  signed_on date not null,
  noted_at datetime(6) not null,
  noted_by varchar(80) not null,
  primary key (person_id, term_id, kind),
  constraint pledge_person foreign key (person_id) references person (id),
  constraint pledge_term foreign key (term_id) references term (id),
  constraint pledge_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create index pledge_school_kind on pledge (school_id, term_id, kind);

create table aid_teacher (
  person_id binary(16) not null,
  school_id binary(16) not null,
  expected_on date,
  arrived_on date,
  observed_until date,
  housing varchar(120),
  noted_at datetime(6) not null,
  noted_by varchar(80) not null,
  primary key (person_id),
  constraint aid_teacher_person foreign key (person_id) references person (id),
  constraint aid_teacher_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table specialist_team (
  id binary(16) not null,
  unit_id binary(16) not null,
  name varchar(80) not null,
  field varchar(24) not null,
  members int not null,
  phone varchar(40),
  dissolved_on date,
  primary key (id),
  constraint specialist_team_unit foreign key (unit_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

-- Schools, or counties of which it serves every school.
create table team_serves (
  team_id binary(16) not null,
  unit_id binary(16) not null,
  primary key (team_id, unit_id),
  constraint team_serves_team foreign key (team_id) references specialist_team (id),
  constraint team_serves_unit foreign key (unit_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

create table screening_round (
  id binary(16) not null,
  unit_id binary(16) not null,
  term_id binary(16) not null,
  name varchar(80) not null,
  starts_on date not null,
  ends_on date not null,
  opened_at datetime(6) not null,
  opened_by varchar(80) not null,
  primary key (id),
  constraint screening_round_unit foreign key (unit_id) references unit (id),
  constraint screening_round_term foreign key (term_id) references term (id)
) collate = utf8mb4_0900_as_cs;

create table screening_entry (
  round_id binary(16) not null,
  school_id binary(16) not null,
  expected int not null,
  checked int not null,
  entered_on date not null,
  entered_at datetime(6) not null,
  entered_by varchar(80) not null,
  primary key (round_id, school_id),
  constraint screening_entry_round foreign key (round_id) references screening_round (id),
  constraint screening_entry_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;
