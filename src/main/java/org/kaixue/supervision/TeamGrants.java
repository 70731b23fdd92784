package org.kaixue.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.common.Role;
import org.kaixue.organisation.GrantSource;
import org.kaixue.organisation.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in a team supervises its schools, until the term ends or the team is dissolved. */
@Component
class TeamGrants implements GrantSource {

    private final JdbcClient jdbc;

    TeamGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Following> of(Collection<UUID> accounts) {
        return jdbc.sql("""
                        select distinct m.account_id, s.school_id, t.last_day
                        from joint_team_member m
                          join joint_team j on j.id = m.team_id
                          join joint_team_school s on s.team_id = j.id
                          join term t on t.id = j.term_id
                        where j.dissolved_on is null and m.account_id in (:accounts)""")
                .param("accounts", accounts.stream().map(Ids::bytes).toList())
                .query((row, n) -> new Following(
                        Ids.read(row.getBytes(1)),
                        Role.SUPERVISOR,
                        new UnitId(Ids.read(row.getBytes(2))),
                        row.getObject(3, LocalDate.class)))
                .list();
    }
}
