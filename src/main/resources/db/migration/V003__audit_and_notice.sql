create table audit_entry (
  id binary(16) not null,
  happened_at datetime(6) not null,
  account_id binary(16),
  actor varchar(80) not null,
  address varchar(45),
  action varchar(60) not null,
  refused boolean not null,
  record_kind varchar(40) not null,
  record_id varchar(64),
  unit_id binary(16),
  before_values text,
  after_values text,
  reason varchar(400),
  primary key (id),
  constraint audit_entry_account foreign key (account_id) references account (id),
  constraint audit_entry_unit foreign key (unit_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

create index audit_entry_when on audit_entry (happened_at);
create index audit_entry_record on audit_entry (record_kind, record_id, happened_at);

-- open_subject is the subject while the notice is open and null after: one open notice a subject.
create table notice (
  id binary(16) not null,
  unit_id binary(16) not null,
  permission varchar(40) not null,
  severity varchar(8) not null,
  message_key varchar(80) not null,
  message_args varchar(1000) not null,
  link varchar(300) not null,
  subject varchar(160) not null,
  open_subject varchar(160),
  raised_at datetime(6) not null,
  until_date date,
  resolved_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint notice_open_subject unique (open_subject),
  constraint notice_unit foreign key (unit_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

create index notice_unit_open on notice (unit_id, resolved_at);

create table notice_read (
  notice_id binary(16) not null,
  account_id binary(16) not null,
  read_at datetime(6) not null,
  primary key (notice_id, account_id),
  constraint notice_read_notice foreign key (notice_id) references notice (id),
  constraint notice_read_account foreign key (account_id) references account (id)
) collate = utf8mb4_0900_as_cs;
