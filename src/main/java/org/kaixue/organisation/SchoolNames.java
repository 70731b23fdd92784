package org.kaixue.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Names;
import org.kaixue.intake.SheetRow;

/**
 * Finds the school that a row names among those that the person may write; a row of a sheet that is named after a school
 * need not, nor need who has one school only.
 */
class SchoolNames {

    private static final String COLUMN = "school";

    private final Names<UnitNode> names =
            new Names<>("organisation.import.school-unknown", "organisation.import.which", UnitNode::code);
    private final List<UnitNode> schools;

    SchoolNames(Collection<UnitNode> schools) {
        this.schools = List.copyOf(schools);
        schools.forEach(school -> names.add(
                school, school.code(), school.name().zh(), school.name().en()));
    }

    UnitNode find(SheetRow row) {
        String text = row.text(COLUMN);
        if (!text.isEmpty()) {
            return names.find(COLUMN, text);
        }
        return names.clear(row.sheet())
                .or(() -> schools.size() == 1 ? schools.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> RuleViolation.at(COLUMN, "intake.cell.missing"));
    }
}
