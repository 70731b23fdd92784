-- Pictures as they are shown: read and written anew on arrival, so that nothing of the file that was sent remains.
create table attachment (
  id binary(16) not null,
  unit_id binary(16) not null,
  media_type varchar(40) not null,
  width int not null,
  height int not null,
  picture mediumblob not null,
  kept_at datetime(6) not null,
  kept_by varchar(80) not null,
  primary key (id),
  constraint attachment_unit foreign key (unit_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

-- How many hours a finding of a severity may stay open, from a day on, where somebody changed the default.
create table finding_deadline (
  severity varchar(16) not null,
  valid_from date not null,
  hours int not null,
  source varchar(200) not null,
  primary key (severity, valid_from)
) collate = utf8mb4_0900_as_cs;

-- open_topic: the topic while the finding is not closed, so that there is one open finding a school and topic.
create table finding (
  id binary(16) not null,
  school_id binary(16) not null,
  source varchar(16) not null,
  source_id binary(16),
  topic varchar(120) not null,
  open_topic varchar(120),
  title varchar(120) not null,
  detail varchar(1000),
  place varchar(80),
  severity varchar(16) not null,
  owner varchar(80),
  state varchar(16) not null,
  found_at datetime(6) not null,
  found_by varchar(80) not null,
  finder_id binary(16),
  due_at datetime(6) not null,
  handed_by_id binary(16),
  closed_at datetime(6),
  reopened int not null,
  version int not null,
  primary key (id),
  constraint finding_open unique (school_id, open_topic),
  constraint finding_school foreign key (school_id) references school (id),
  constraint finding_finder foreign key (finder_id) references account (id),
  constraint finding_handed_by foreign key (handed_by_id) references account (id)
) collate = utf8mb4_0900_as_cs;

create index finding_due on finding (state, due_at);
create index finding_source on finding (source, source_id);
create index finding_topic on finding (school_id, topic);

create table finding_event (
  id binary(16) not null,
  finding_id binary(16) not null,
  school_id binary(16) not null,
  kind varchar(16) not null,
  happened_at datetime(6) not null,
  person varchar(80) not null,
  account_id binary(16),
  note varchar(1000),
  primary key (id),
  constraint finding_event_finding foreign key (finding_id) references finding (id),
  constraint finding_event_school foreign key (school_id) references school (id),
  constraint finding_event_account foreign key (account_id) references account (id)
) collate = utf8mb4_0900_as_cs;

create table finding_photo (
  attachment_id binary(16) not null,
  finding_id binary(16) not null,
  school_id binary(16) not null,
  side varchar(8) not null,
  primary key (attachment_id),
  constraint finding_photo_attachment foreign key (attachment_id) references attachment (id),
  constraint finding_photo_finding foreign key (finding_id) references finding (id),
  constraint finding_photo_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;
