-- Nobody lies in a bed, and no kit is used, for a case that there is not.
alter table isolation_stay add constraint isolation_stay_for foreign key (case_id) references illness_case (id);

alter table isolation_stay add constraint isolation_stay_open_for foreign key (open_case) references illness_case (id);

alter table isolation_kit_use add constraint isolation_kit_use_for foreign key (case_id) references illness_case (id);
