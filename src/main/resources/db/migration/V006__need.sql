create table norm (
  id binary(16) not null,
  item_id binary(16) not null,
  driver varchar(24) not null,
  rate decimal(18, 6) not null,
  cover_days int,
  unit_id binary(16),
  stage varchar(16),
  boarding boolean,
  risk varchar(8),
  valid_from date not null,
  valid_to date,
  source_zh varchar(300) not null,
  source_en varchar(300) not null,
  version int not null,
  primary key (id),
  constraint norm_item foreign key (item_id) references item (id),
  constraint norm_unit foreign key (unit_id) references unit (id)
) collate = utf8mb4_0900_as_cs;

create index norm_item_driver on norm (item_id, driver);

-- Cover in days for consumables, share of need in percent for durable goods; valid from a day on.
create table cover_band (
  id binary(16) not null,
  valid_from date not null,
  red_below_days int not null,
  amber_below_days int not null,
  red_below_percent int not null,
  amber_below_percent int not null,
  version int not null,
  primary key (id),
  constraint cover_band_from unique (valid_from)
) collate = utf8mb4_0900_as_cs;
