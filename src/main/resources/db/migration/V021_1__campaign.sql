-- Campaigns, their measures and what was done of them, and what was learned.

create table campaign (
  id binary(16) not null,
  unit_id binary(16) not null,
  term_id binary(16) not null,
  kind varchar(16) not null,
  name varchar(100) not null,
  from_day date not null,
  until_day date not null,
  closed_on date,
  made_at datetime(6) not null,
  made_by varchar(80) not null,
  version int not null,
  primary key (id),
  constraint campaign_unit foreign key (unit_id) references unit (id),
  constraint campaign_term foreign key (term_id) references term (id)
) collate = utf8mb4_0900_as_cs;

create table campaign_checklist (
  campaign_id binary(16) not null,
  checklist_id binary(16) not null,
  primary key (campaign_id, checklist_id),
  constraint campaign_checklist_campaign foreign key (campaign_id) references campaign (id),
  constraint campaign_checklist_checklist foreign key (checklist_id) references checklist (id)
) collate = utf8mb4_0900_as_cs;

-- unit_id: who set the measure; it concerns what is at and below that unit.
create table campaign_measure (
  id binary(16) not null,
  campaign_id binary(16) not null,
  unit_id binary(16) not null,
  name varchar(100) not null,
  unit_word varchar(20) not null,
  target varchar(16) not null,
  factor decimal(12, 3) not null,
  due_on date not null,
  withdrawn_on date,
  made_at datetime(6) not null,
  made_by varchar(80) not null,
  version int not null,
  primary key (id),
  constraint campaign_measure_campaign foreign key (campaign_id) references campaign (id),
  constraint campaign_measure_unit foreign key (unit_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

-- Entries are added only; a correction is the same count taken back. school_id: where the unit is a school.
create table measure_report (
  id binary(16) not null,
  measure_id binary(16) not null,
  unit_id binary(16) not null,
  school_id binary(16),
  done_on date not null,
  amount int not null,
  note varchar(200),
  reverses_id binary(16),
  entered_at datetime(6) not null,
  entered_by varchar(80) not null,
  primary key (id),
  constraint measure_report_reverses unique (reverses_id),
  constraint measure_report_measure foreign key (measure_id) references campaign_measure (id),
  constraint measure_report_unit foreign key (unit_id) references unit (id),
  constraint measure_report_school foreign key (school_id) references school (id),
  constraint measure_report_reversed foreign key (reverses_id) references measure_report (id)
) collate = utf8mb4_0900_as_cs;

create index measure_report_sum on measure_report (measure_id, unit_id);

-- batch: after which batch it was learned; empty for the campaign as a whole.
create table campaign_lesson (
  id binary(16) not null,
  campaign_id binary(16) not null,
  unit_id binary(16) not null,
  school_id binary(16),
  batch int,
  went_well varchar(1000),
  went_badly varchar(1000),
  changes varchar(1000),
  written_at datetime(6) not null,
  written_by varchar(80) not null,
  version int not null,
  primary key (id),
  constraint campaign_lesson_campaign foreign key (campaign_id) references campaign (id),
  constraint campaign_lesson_unit foreign key (unit_id) references unit (id),
  constraint campaign_lesson_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;
