package org.kaixue.organisation;

import java.util.List;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is named for which school. */
@Service
public class Posts {

    private final JdbcClient jdbc;
    private final Jurisdiction jurisdiction;

    Posts(JdbcClient jdbc, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.jurisdiction = jurisdiction;
    }

    /** One row for each school at and below a unit; one statement. */
    @Transactional(readOnly = true)
    public List<PostsRow> rows(UnitId scope) {
        jurisdiction.require(Permission.ORGANISATION_READ, scope);
        return jdbc.sql("""
                        select s.id, s.county_id, u.leader, s.school_officer, s.school_doctor, s.school_regulator
                        from unit_ancestor a
                          join unit u on u.id = a.unit_id and u.closed_on is null
                          join school s on s.id = u.id
                        where a.ancestor_id = ?""")
                .param(Ids.bytes(scope.value()))
                .query((row, n) -> new PostsRow(
                        new UnitId(Ids.read(row.getBytes(1))),
                        new UnitId(Ids.read(row.getBytes(2))),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }
}
