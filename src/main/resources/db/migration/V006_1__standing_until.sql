-- standing_until is the standing_from of the next declaration that stands for the class, and changes with it: what holds
-- from a day on is found without a look at all that held before.
alter table class_headcount add column standing_until date;

update class_headcount set standing_until = (
  select f.until_day
  from (
    select id, lead(standing_from) over (partition by class_id order by standing_from) as until_day
    from class_headcount where standing_from is not null) f
  where f.id = class_headcount.id);
