-- The title for readers of English; empty where it was typed, for then it stands in one language only.
alter table finding add column title_en varchar(120) default '' not null;

-- What drills found before, in the words that the portal uses from now on.
update finding set title_en = coalesce((
  select left(concat('Drill “', e.name_en, '”: ', case
      when finding.topic like '%.class-handling' then 'Handling of the class'
      when finding.topic like '%.detection' then 'Detection'
      when finding.topic like '%.disinfection' then 'Disinfection'
      when finding.topic like '%.protection' then 'Protection'
      when finding.topic like '%.public-calm' then 'Public calm'
      when finding.topic like '%.records' then 'Records'
      when finding.topic like '%.re-check' then 'Re-check'
      when finding.topic like '%.separate-routes' then 'Separate routes'
      when finding.topic like '%.time-to-isolate' then 'Time to isolation'
      when finding.topic like '%.time-to-notice' then 'Time to notice'
    end, ' got 0'), 120)
  from drill d join drill_edition e on e.id = d.edition_id
  where d.id = finding.source_id and e.name_en <> ''), '')
where source = 'DRILL';
