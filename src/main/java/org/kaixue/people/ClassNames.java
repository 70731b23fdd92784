package org.kaixue.people;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Permission;
import org.kaixue.organisation.ClassId;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the classes of a school are called this year, for the pages about its people. */
@Service
public class ClassNames {

    private final ClassLabels labels;
    private final Jurisdiction jurisdiction;

    ClassNames(ClassLabels labels, Jurisdiction jurisdiction) {
        this.labels = labels;
        this.jurisdiction = jurisdiction;
    }

    /** All classes that the school ever had, by stage, grade and number; one statement. */
    @Transactional(readOnly = true)
    public Map<ClassId, Bilingual> of(UnitId school) {
        jurisdiction.require(Permission.PEOPLE_COUNT, school);
        Map<ClassId, Bilingual> names = new LinkedHashMap<>();
        labels.of(school).values().stream()
                .sorted(Comparator.comparing(ClassLabels.Label::stage)
                        .thenComparing(ClassLabels.Label::grade)
                        .thenComparing(ClassLabels.Label::number))
                .forEach(label -> names.put(label.id(), label.name()));
        return names;
    }
}
