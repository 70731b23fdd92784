-- The audit is read by unit, by person and by kind of action, newest first.
create index audit_entry_unit_when on audit_entry (unit_id, happened_at);
create index audit_entry_actor_when on audit_entry (actor, happened_at);
create index audit_entry_action_when on audit_entry (action, happened_at);
