create table account (
  id binary(16) not null,
  username varchar(64) not null,
  name_zh varchar(80) not null,
  name_en varchar(80) not null,
  password_hash varchar(200) not null,
  must_set_password boolean not null,
  disabled_at datetime(6) null,
  language varchar(8),
  color_scheme varchar(8),
  last_sign_in_at datetime(6) null,
  created_at datetime(6) not null,
  version int not null,
  primary key (id),
  constraint account_username unique (username)
) collate = utf8mb4_0900_as_cs;

create table account_grant (
  id binary(16) not null,
  account_id binary(16) not null,
  role varchar(20) not null,
  unit_id binary(16) not null,
  term_id binary(16),
  until_date date,
  primary key (id),
  constraint account_grant_account foreign key (account_id) references account (id),
  constraint account_grant_unit foreign key (unit_id) references unit (id),
  constraint account_grant_term foreign key (term_id) references term (id)
) collate = utf8mb4_0900_as_cs;

create table sign_in_failure (
  id binary(16) not null,
  username varchar(64) not null,
  address varchar(45) not null,
  failed_at datetime(6) not null,
  primary key (id)
) collate = utf8mb4_0900_as_cs;

create index sign_in_failure_pair on sign_in_failure (username, address, failed_at);
create index sign_in_failure_address on sign_in_failure (address, failed_at);
