-- Disinfection and airing: how often each kind of place is done, what a school says of its own, and what was done.

-- Where the bureau has set something else than the portal's default.
create table hygiene_standard (
  place varchar(16) not null,
  valid_from date not null,
  disinfections int not null,
  concentration int not null,
  airings int not null,
  minutes int not null,
  source varchar(200) not null,
  set_at datetime(6) not null,
  set_by varchar(80) not null,
  primary key (place, valid_from)
) collate = utf8mb4_0900_as_cs;

create table hygiene_rule (
  valid_from date not null,
  green_from int not null,
  red_below int not null,
  silent_days int not null,
  disinfected_days int not null,
  aired_days int not null,
  source varchar(200) not null,
  set_at datetime(6) not null,
  set_by varchar(80) not null,
  primary key (valid_from)
) collate = utf8mb4_0900_as_cs;

-- What a school says of a kind of place, from a day on: that it has none, how many, and what it does more than is asked.
create table hygiene_place (
  school_id binary(16) not null,
  place varchar(16) not null,
  valid_from date not null,
  present boolean not null,
  rooms int not null,
  disinfections int not null,
  airings int not null,
  reason varchar(200),
  set_at datetime(6) not null,
  set_by varchar(80) not null,
  primary key (school_id, place, valid_from),
  constraint hygiene_place_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- Entries are added only; one that is wrong is taken back by another. counted: how many of the rooms count, below zero in an entry that takes back.
create table hygiene_log (
  id binary(16) not null,
  school_id binary(16) not null,
  place varchar(16) not null,
  kind varchar(16) not null,
  log_day date not null,
  done_at datetime(6) not null,
  rooms int not null,
  rooms_of int not null,
  counted int not null,
  minutes int,
  agent varchar(16),
  concentration int,
  note varchar(200),
  reverses_id binary(16),
  entered_at datetime(6) not null,
  entered_by varchar(80) not null,
  primary key (id),
  constraint hygiene_log_reverses unique (reverses_id),
  constraint hygiene_log_school foreign key (school_id) references school (id),
  constraint hygiene_log_reversed foreign key (reverses_id) references hygiene_log (id)
) collate = utf8mb4_0900_as_cs;

create index hygiene_log_day on hygiene_log (school_id, log_day);

-- What was done of the plan of a day, changed with each entry. touches: entries that stand.
create table hygiene_day (
  school_id binary(16) not null,
  log_day date not null,
  disinfected int not null,
  aired int not null,
  touches int not null,
  primary key (school_id, log_day),
  constraint hygiene_day_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;
