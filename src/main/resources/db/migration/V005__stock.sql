create table place (
  id binary(16) not null,
  unit_id binary(16) not null,
  school_id binary(16),
  kind varchar(8) not null,
  name_zh varchar(80) not null,
  name_en varchar(120) not null,
  closed_on date,
  version int not null,
  primary key (id),
  constraint place_name unique (unit_id, name_zh),
  constraint place_unit foreign key (unit_id) references unit (id),
  constraint place_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;

create table lot (
  id binary(16) not null,
  item_id binary(16) not null,
  number varchar(40) not null,
  produced_on date,
  expires_on date,
  supplier varchar(120),
  origin varchar(12) not null,
  version int not null,
  primary key (id),
  constraint lot_item foreign key (item_id) references item (id)
) collate = utf8mb4_0900_as_cs;

create index lot_item_number on lot (item_id, number);

-- The id is made by the sender: the same document sent twice is posted once.
create table stock_document (
  id binary(16) not null,
  kind varchar(12) not null,
  place_id binary(16) not null,
  unit_id binary(16) not null,
  school_id binary(16),
  business_date date not null,
  purpose varchar(12),
  reason varchar(400),
  reverses_id binary(16),
  posted_at datetime(6) not null,
  posted_by varchar(80) not null,
  account_id binary(16),
  primary key (id),
  constraint stock_document_reversed_once unique (reverses_id),
  constraint stock_document_place foreign key (place_id) references place (id),
  constraint stock_document_unit foreign key (unit_id) references unit (id),
  constraint stock_document_school foreign key (school_id) references school (id),
  constraint stock_document_reverses foreign key (reverses_id) references stock_document (id),
  constraint stock_document_account foreign key (account_id) references account (id)
) collate = utf8mb4_0900_as_cs;

create table ledger_line (
  id binary(16) not null,
  document_id binary(16) not null,
  position int not null,
  place_id binary(16) not null,
  unit_id binary(16) not null,
  school_id binary(16),
  item_id binary(16) not null,
  lot_id binary(16) not null,
  business_date date not null,
  quantity bigint not null,
  typed_amount decimal(24, 6) not null,
  typed_unit varchar(20) not null,
  primary key (id),
  constraint ledger_line_position unique (document_id, position),
  constraint ledger_line_document foreign key (document_id) references stock_document (id),
  constraint ledger_line_place foreign key (place_id) references place (id),
  constraint ledger_line_unit foreign key (unit_id) references unit (id),
  constraint ledger_line_school foreign key (school_id) references school (id),
  constraint ledger_line_item foreign key (item_id) references item (id),
  constraint ledger_line_lot foreign key (lot_id) references lot (id)
) collate = utf8mb4_0900_as_cs;

create index ledger_line_place_lot on ledger_line (place_id, lot_id, business_date);
create index ledger_line_unit_date on ledger_line (unit_id, business_date);
create index ledger_line_date on ledger_line (business_date);

-- depot and expires_on repeat what place and lot say and never change: a page's figures come from this table alone.
-- last_on is the last business date with a line: a posting of that day or later needs no look at later closings.
-- held, with its index, finds what lies there past the lots that are used up, of which each year leaves more.
create table stock_balance (
  place_id binary(16) not null,
  lot_id binary(16) not null,
  item_id binary(16) not null,
  unit_id binary(16) not null,
  school_id binary(16),
  depot boolean not null,
  expires_on date,
  quantity bigint not null,
  last_on date not null,
  held boolean generated always as (quantity > 0),
  primary key (place_id, lot_id),
  constraint stock_balance_place foreign key (place_id) references place (id),
  constraint stock_balance_lot foreign key (lot_id) references lot (id),
  constraint stock_balance_item foreign key (item_id) references item (id),
  constraint stock_balance_unit foreign key (unit_id) references unit (id),
  constraint stock_balance_school foreign key (school_id) references school (id),
  constraint stock_balance_not_negative check (quantity >= 0)
) collate = utf8mb4_0900_as_cs;

create index stock_balance_held on stock_balance (held, unit_id, item_id, depot, expires_on, quantity);
create index stock_balance_unit on stock_balance (unit_id);

-- closing = closing of the last day before + received - issued + adjusted.
create table stock_day (
  place_id binary(16) not null,
  lot_id binary(16) not null,
  business_date date not null,
  item_id binary(16) not null,
  unit_id binary(16) not null,
  school_id binary(16),
  received bigint not null,
  issued bigint not null,
  adjusted bigint not null,
  closing bigint not null,
  primary key (place_id, lot_id, business_date),
  constraint stock_day_place foreign key (place_id) references place (id),
  constraint stock_day_lot foreign key (lot_id) references lot (id),
  constraint stock_day_item foreign key (item_id) references item (id),
  constraint stock_day_unit foreign key (unit_id) references unit (id),
  constraint stock_day_school foreign key (school_id) references school (id),
  constraint stock_day_not_negative check (closing >= 0)
) collate = utf8mb4_0900_as_cs;

create index stock_day_item_date on stock_day (item_id, business_date);
