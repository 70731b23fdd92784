-- One row a kind of sheet, locked while one is imported, so that two imports of one kind come one after the other.
create table sheet_kind (
  name varchar(40) not null,
  primary key (name)
) collate = utf8mb4_0900_as_cs;

create table sheet_import (
  id binary(16) not null,
  kind varchar(40) not null,
  file_name varchar(200) not null,
  file_sha256 varchar(64) not null,
  rows_new int not null,
  rows_changed int not null,
  rows_same int not null,
  rows_wrong int not null,
  imported_at datetime(6) not null,
  imported_by varchar(80) not null,
  account_id binary(16),
  undone_at datetime(6) null,
  undone_by varchar(80),
  version int not null,
  primary key (id),
  constraint sheet_import_kind foreign key (kind) references sheet_kind (name),
  constraint sheet_import_account foreign key (account_id) references account (id)
) collate = utf8mb4_0900_as_cs;

create index sheet_import_when on sheet_import (imported_at);

-- What an import made, for its undoing; the records belong to other rooms, so there is no foreign key.
create table sheet_import_row (
  import_id binary(16) not null,
  position int not null,
  record_kind varchar(40) not null,
  record_id binary(16) not null,
  primary key (import_id, position),
  constraint sheet_import_row_import foreign key (import_id) references sheet_import (id)
) collate = utf8mb4_0900_as_cs;
