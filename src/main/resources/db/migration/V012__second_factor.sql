-- The secret is sealed with the portal's key; last_step is the time step of the last code, which counts once.
create table second_factor (
  account_id binary(16) not null,
  sealed_secret varbinary(100) not null,
  last_step bigint not null,
  enrolled_at datetime(6) not null,
  primary key (account_id),
  constraint second_factor_account foreign key (account_id) references account (id)
) collate = utf8mb4_0900_as_cs;

create table recovery_code (
  id binary(16) not null,
  account_id binary(16) not null,
  code_hash binary(32) not null,
  used_at datetime(6),
  primary key (id),
  constraint recovery_code_hash unique (account_id, code_hash),
  constraint recovery_code_account foreign key (account_id) references account (id)
) collate = utf8mb4_0900_as_cs;

-- The roles of which a second factor is required.
create table factor_role (
  role varchar(32) not null,
  primary key (role)
) collate = utf8mb4_0900_as_cs;
