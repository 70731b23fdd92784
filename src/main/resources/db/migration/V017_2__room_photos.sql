create table isolation_photo (
  attachment_id binary(16) not null,
  room_id binary(16) not null,
  school_id binary(16) not null,
  primary key (attachment_id),
  constraint isolation_photo_attachment foreign key (attachment_id) references attachment (id),
  constraint isolation_photo_room foreign key (room_id) references facility (id),
  constraint isolation_photo_school foreign key (school_id) references school (id)
) collate = utf8mb4_0900_as_cs;
