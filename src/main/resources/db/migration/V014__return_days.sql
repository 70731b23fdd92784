-- How boarders return before their stage opens, where it differs from the usual. Times of day are minutes after midnight.

create table stagger_return (
  school_id binary(16) not null,
  days_before int not null,
  half_days int not null,
  morning_begins int not null,
  morning_ends int not null,
  afternoon_begins int not null,
  afternoon_ends int not null,
  people_lane_hour int not null,
  primary key (school_id),
  constraint stagger_return_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

-- Who was counted at a gate. start_minute: after midnight of the day; 0 and 720 for the half-days of a return day.
create table gate_count (
  gate_id binary(16) not null,
  occasion varchar(16) not null,
  counted_on date not null,
  start_minute int not null,
  school_id binary(16) not null,
  people int not null,
  counted_at datetime(6) not null,
  counted_by varchar(80) not null,
  primary key (gate_id, occasion, counted_on, start_minute),
  constraint gate_count_gate foreign key (gate_id) references facility (id),
  constraint gate_count_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;
