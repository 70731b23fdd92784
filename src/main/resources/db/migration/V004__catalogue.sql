create table item (
  id binary(16) not null,
  code varchar(32) not null,
  name_zh varchar(60) not null,
  name_en varchar(80) not null,
  category varchar(20) not null,
  durable boolean not null,
  expiry_tracked boolean not null,
  store_apart varchar(16),
  emergency_list boolean not null,
  density decimal(8, 4),
  sort_order int not null,
  retired_on date,
  version int not null,
  primary key (id),
  constraint item_code unique (code)
) collate = utf8mb4_0900_as_cs;

-- measure BASE: factor is base units a unit. measure MASS: factor is grams, divided by the item's density in g/mL.
create table item_unit (
  item_id binary(16) not null,
  position int not null,
  name_zh varchar(20) not null,
  name_en varchar(30) not null,
  measure varchar(8) not null,
  factor decimal(20, 6) not null,
  shown_zh boolean not null,
  shown_en boolean not null,
  primary key (item_id, position),
  constraint item_unit_name unique (item_id, name_zh),
  constraint item_unit_item foreign key (item_id) references item (id)
) collate = utf8mb4_0900_as_cs;
