package org.kaixue.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Names;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;

/** Finds the central school that a row names: one that stands, or, for a school that is new itself, one of the sheet. */
class ManagingSchools {

    private static final String COLUMN = "managedBy";

    private final Map<UnitId, Names<String>> standing = new HashMap<>();
    private final Map<UnitId, Names<String>> withNew = new HashMap<>();

    ManagingSchools(UnitTree tree, Collection<SchoolEntry> entries) {
        for (UnitNode node : tree.all()) {
            if (node.type() != null && node.type() != SchoolType.TEACHING_POINT && node.parent() != null) {
                String[] names = {node.code(), node.name().zh(), node.name().en()};
                add(standing, node.parent(), node.code(), names);
                add(withNew, node.parent(), node.code(), names);
            }
        }
        for (SchoolEntry entry : entries) {
            SchoolDraft draft = entry.draft();
            if (entry.kept() == null && draft.type() != SchoolType.TEACHING_POINT) {
                add(withNew, entry.county(), draft.code(), draft.code(), draft.nameZh(), draft.nameEn());
            }
        }
    }

    /** The code of the managing school; what stands where the row says nothing. */
    @Nullable
    String of(SheetRow row, SchoolEntry entry) {
        String text = row.text(COLUMN);
        if (text.isEmpty()) {
            return entry.draft().managedBy();
        }
        if (entry.draft().type() != SchoolType.TEACHING_POINT) {
            return ofItself(text, entry.draft());
        }
        Names<String> names = (entry.kept() == null ? withNew : standing).get(entry.county());
        if (names == null) {
            throw RuleViolation.at(COLUMN, "organisation.import.manager-unknown", text);
        }
        return names.find(COLUMN, text);
    }

    /** Sheets name a central school as its own manager; that says nothing. */
    private static @Nullable String ofItself(String text, SchoolDraft draft) {
        String named = Vocabulary.folded(text);
        if (named.equals(Vocabulary.folded(draft.nameZh())) || named.equals(Vocabulary.folded(draft.code()))) {
            return null;
        }
        throw RuleViolation.at(COLUMN, "organisation.school.manages-itself");
    }

    private static void add(Map<UnitId, Names<String>> to, UnitId county, String code, String... names) {
        to.computeIfAbsent(
                        county,
                        none -> new Names<>(
                                "organisation.import.manager-unknown", "organisation.import.which", own -> own))
                .add(code, names);
    }
}
