-- What a record was before an import changed it, as the kind of sheet needs it to set the record back.
alter table sheet_import_row add column was varchar(4000);
