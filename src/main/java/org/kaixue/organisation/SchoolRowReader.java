package org.kaixue.organisation;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.intake.Cells;
import org.kaixue.intake.Names;
import org.kaixue.intake.SheetRow;

/** Understands a row of a sheet of schools; an empty cell leaves what stands, a word for nobody clears it. */
class SchoolRowReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ENGLISH_NAME = 120;

    private final Map<String, SchoolBook.Standing> kept;
    private final Set<String> otherCodes;
    private final Predicate<UnitId> mine;
    private final Cells cells;
    private final SchoolWords words;
    private final Names<UnitNode> counties =
            new Names<>("organisation.import.county-unknown", "organisation.import.which", UnitNode::code);
    private final List<UnitNode> writable;

    /**
     * Knows what stands already.
     *
     * @param visible the counties that may be named
     * @param mine which units the person may write
     */
    SchoolRowReader(
            Map<String, SchoolBook.Standing> kept,
            Set<String> otherCodes,
            Collection<UnitNode> visible,
            Predicate<UnitId> mine,
            Cells cells,
            SchoolWords words) {
        this.kept = kept;
        this.otherCodes = otherCodes;
        this.mine = mine;
        this.cells = cells;
        this.words = words;
        visible.forEach(county -> counties.add(
                county, county.code(), county.name().zh(), county.name().en()));
        this.writable =
                visible.stream().filter(county -> mine.test(county.id())).toList();
    }

    SchoolEntry read(SheetRow row) {
        String code = code(row);
        SchoolBook.Standing known = kept.get(code);
        if (otherCodes.contains(code) || (known != null && !mine.test(known.id()))) {
            throw RuleViolation.at("code", "organisation.code.taken", code);
        }
        SchoolDraft before = known == null ? SchoolDraft.blank() : known.draft();
        String nameZh = called(row, "nameZh", LONGEST_NAME, before.nameZh());
        SchoolType type = type(row, known);
        Integer area = counted(row, "areaCleaned", before.areaCleaned());
        Integer cleaners = counted(row, "cleaners", before.cleaners());
        Integer staff = counted(row, "staff", known == null ? null : known.staff());
        OrganisationRules.cleaning(area, cleaners);
        if (staff != null) {
            OrganisationRules.staff(staff);
        }
        SchoolDraft draft = new SchoolDraft(
                code,
                nameZh,
                called(row, "nameEn", LONGEST_ENGLISH_NAME, known == null ? nameZh : before.nameEn()),
                type,
                cells.answer(row, "boarding").orElse(before.boarding()),
                type == before.type() ? before.managedBy() : null,
                person(row, "leader", before.leader()),
                person(row, "schoolOfficer", before.schoolOfficer()),
                person(row, "schoolDoctor", before.schoolDoctor()),
                person(row, "schoolRegulator", before.schoolRegulator()),
                area,
                cleaners,
                before.version());
        return new SchoolEntry(county(row, known), draft, staff, known);
    }

    private static String code(SheetRow row) {
        String code =
                Normalizer.normalize(Cells.required(row, "code", OrganisationRules.LONGEST_CODE), Normalizer.Form.NFKC);
        if (!CODE.matcher(code).matches()) {
            throw RuleViolation.at("code", "organisation.import.code", code);
        }
        return code;
    }

    private UnitId county(SheetRow row, SchoolBook.@Nullable Standing known) {
        String text = row.text("county");
        if (text.isEmpty()) {
            return known == null ? unnamed(row).id() : known.county();
        }
        UnitNode county = counties.find("county", text);
        if (known == null && !mine.test(county.id())) {
            throw RuleViolation.at("county", "organisation.import.county-unknown", text);
        }
        if (known != null && !known.county().equals(county.id())) {
            throw RuleViolation.at("county", "organisation.import.moved");
        }
        return county.id();
    }

    /** The county after which the sheet is named, or the only one that the person may write. */
    private UnitNode unnamed(SheetRow row) {
        return counties.clear(row.sheet())
                .filter(county -> mine.test(county.id()))
                .or(() -> writable.size() == 1 ? writable.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> RuleViolation.at("county", "intake.cell.missing"));
    }

    private SchoolType type(SheetRow row, SchoolBook.@Nullable Standing known) {
        String text = row.text("type");
        if (text.isEmpty() && known != null) {
            return known.draft().type();
        }
        return words.type("type", Cells.required(row, "type", LONGEST_NAME));
    }

    private static String called(SheetRow row, String column, int longest, String before) {
        String text = row.text(column, longest);
        if (text.isEmpty() && before.isEmpty()) {
            throw RuleViolation.at(column, "intake.cell.missing");
        }
        return text.isEmpty() ? before : text;
    }

    private @Nullable String person(SheetRow row, String column, @Nullable String before) {
        String text = row.text(column, LONGEST_NAME);
        if (text.isEmpty()) {
            return before;
        }
        return cells.saysNothing(text) ? null : text;
    }

    private @Nullable Integer counted(SheetRow row, String column, @Nullable Integer before) {
        return cells.count(row, column).orElse(before);
    }
}
