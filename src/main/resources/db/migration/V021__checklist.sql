-- Named checklists in editions, and how their scores are judged.

create table checklist (
  id binary(16) not null,
  code varchar(40) not null,
  used_for varchar(16) not null,
  sort_order int not null,
  retired_on date,
  primary key (id),
  constraint checklist_code unique (code)
) collate = utf8mb4_0900_as_cs;

-- What a list was from a day on; what was answered keeps its edition. valid_from is empty while it is a draft.
create table checklist_edition (
  id binary(16) not null,
  checklist_id binary(16) not null,
  number int not null,
  name_zh varchar(60) not null,
  name_en varchar(100) not null,
  document varchar(200),
  issued_on date,
  example boolean not null,
  made_at datetime(6) not null,
  made_by varchar(80) not null,
  valid_from date,
  published_at datetime(6),
  published_by varchar(80),
  version int not null,
  primary key (id),
  constraint checklist_edition_number unique (checklist_id, number),
  constraint checklist_edition_checklist foreign key (checklist_id) references checklist (id)
) collate = utf8mb4_0900_as_cs;

-- item_key is the same in all editions of a list.
create table checklist_item (
  id binary(16) not null,
  edition_id binary(16) not null,
  item_key varchar(40) not null,
  sort_order int not null,
  gate varchar(24) not null,
  group_zh varchar(40) not null,
  group_en varchar(80) not null,
  text_zh varchar(200) not null,
  text_en varchar(300) not null,
  kind varchar(16) not null,
  veto boolean not null,
  may_not_apply boolean not null,
  least decimal(12, 3),
  most decimal(12, 3),
  unit varchar(20),
  photos int not null,
  evidence_zh varchar(200),
  evidence_en varchar(300),
  fact varchar(80),
  severity varchar(16) not null,
  primary key (id),
  constraint checklist_item_key unique (edition_id, item_key),
  constraint checklist_item_edition foreign key (edition_id) references checklist_edition (id)
) collate = utf8mb4_0900_as_cs;

create table checklist_choice (
  item_id binary(16) not null,
  number int not null,
  text_zh varchar(60) not null,
  text_en varchar(100) not null,
  passes boolean not null,
  primary key (item_id, number),
  constraint checklist_choice_item foreign key (item_id) references checklist_item (id)
) collate = utf8mb4_0900_as_cs;

create table checklist_score_rule (
  valid_from date not null,
  mode varchar(16) not null,
  open_from int not null,
  rectify_from int not null,
  source_zh varchar(200) not null,
  source_en varchar(200) not null,
  primary key (valid_from)
) collate = utf8mb4_0900_as_cs;
