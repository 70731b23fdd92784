-- Until when a one-time secret, kept as the password's hash, lets its person in; null once the person has set a password.
alter table account add column secret_until datetime(6) null;

-- Sessions of the account that were opened before are over; each node looks at it.
alter table account add column sessions_from datetime(6) null;
