package org.kaixue.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Names;
import org.kaixue.intake.SheetRow;

/**
 * Finds the school that a row names among those that the person may write; a row of a sheet that is named after a school
 * need not, nor need who has one school only, be it with its teaching points.
 */
class SchoolNames {

    private static final String COLUMN = "school";

    private final Names<UnitNode> names =
            new Names<>("organisation.import.school-unknown", "organisation.import.which", UnitNode::code);
    private final Optional<UnitNode> only;

    SchoolNames(Collection<UnitNode> schools) {
        this.only = only(schools);
        schools.forEach(school -> names.add(
                school, school.code(), school.name().zh(), school.name().en()));
    }

    UnitNode find(SheetRow row) {
        String text = row.text(COLUMN);
        if (!text.isEmpty()) {
            return names.find(COLUMN, text);
        }
        return names.clear(row.sheet())
                .or(() -> only)
                .orElseThrow(() -> RuleViolation.at(COLUMN, "intake.cell.missing"));
    }

    private static Optional<UnitNode> only(Collection<UnitNode> schools) {
        Set<UnitId> ids = schools.stream().map(UnitNode::id).collect(Collectors.toSet());
        List<UnitNode> own = schools.stream()
                .filter(school -> school.managedBy() == null || !ids.contains(school.managedBy()))
                .toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }
}
