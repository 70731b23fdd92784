-- What a school shows of its own answers.
create table readiness_photo (
  attachment_id binary(16) not null,
  readiness_id binary(16) not null,
  item_key varchar(40) not null,
  school_id binary(16) not null,
  added_by_id binary(16),
  primary key (attachment_id),
  constraint readiness_photo_attachment foreign key (attachment_id) references attachment (id),
  constraint readiness_photo_assessment foreign key (readiness_id) references readiness (id),
  constraint readiness_photo_school foreign key (school_id) references school (id),
  constraint readiness_photo_account foreign key (added_by_id) references account (id)
) collate = utf8mb4_0900_as_cs;
