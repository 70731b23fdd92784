-- What a count document counted: one lot, or, where lot_id is null, all lots of the item at the place. Its id is made when
-- the count is posted, after its lots were locked: of lines and counts of one lot the later has the larger id.
create table stock_count (
  id binary(16) not null,
  document_id binary(16) not null,
  place_id binary(16) not null,
  unit_id binary(16) not null,
  school_id binary(16),
  item_id binary(16) not null,
  lot_id binary(16),
  business_date date not null,
  primary key (id),
  constraint stock_count_once unique (document_id),
  constraint stock_count_document foreign key (document_id) references stock_document (id),
  constraint stock_count_place foreign key (place_id) references place (id),
  constraint stock_count_unit foreign key (unit_id) references unit (id),
  constraint stock_count_school foreign key (school_id) references school (id),
  constraint stock_count_item foreign key (item_id) references item (id),
  constraint stock_count_lot foreign key (lot_id) references lot (id)
) collate = utf8mb4_0900_as_cs;

create index stock_count_place_item on stock_count (place_id, item_id, business_date);

-- Of counts posted before, only the lines tell what was counted: one line, one lot.
insert into stock_count (id, document_id, place_id, unit_id, school_id, item_id, lot_id, business_date)
select l.id, d.id, d.place_id, d.unit_id, d.school_id, l.item_id,
  case when exists (select 1 from ledger_line m where m.document_id = d.id and m.position = 1) then null else l.lot_id end,
  d.business_date
from stock_document d join ledger_line l on l.document_id = d.id and l.position = 0
where d.kind = 'COUNT';

-- The count that a line leaves as it is: it takes back, on the count's day, what a line of an earlier day changed.
alter table ledger_line add column count_id binary(16);

alter table ledger_line add constraint ledger_line_count foreign key (count_id) references stock_count (id);
