package org.kaixue.people;

import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Work;
import org.kaixue.intake.Checked;
import org.kaixue.intake.CheckedRow;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.KeptRow;
import org.kaixue.intake.Reach;
import org.kaixue.intake.SheetColumn;
import org.kaixue.intake.SheetColumn.Kind;
import org.kaixue.intake.SheetKind;
import org.kaixue.intake.SheetRow;
import org.kaixue.intake.Vocabulary;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.organisation.SheetClasses;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The bureau's form with everybody at a school, one row a person (花名册、一人一表). */
@Component
@Order(30)
class RosterSheet implements SheetKind<RosterEntry> {

    private static final String TEXTS = "people.import.";
    private static final List<SheetColumn> COLUMNS = List.of(
            column("school", false, Kind.TEXT),
            column("grade", false, Kind.TEXT),
            column("clazz", false, Kind.TEXT),
            column("kind", false, Kind.TEXT),
            column("code", true, Kind.TEXT),
            column("name", true, Kind.TEXT),
            column("idNumber", false, Kind.TEXT),
            column("boarder", false, Kind.TEXT),
            column("dormitory", false, Kind.TEXT),
            column("bed", false, Kind.TEXT),
            column("guardianName", false, Kind.TEXT),
            column("guardianPhone", false, Kind.TEXT),
            column("temperature", false, Kind.AMOUNT),
            column("symptoms", false, Kind.TEXT),
            column("places", false, Kind.TEXT),
            column("contact", false, Kind.TEXT),
            column("registered", false, Kind.TEXT),
            column("healthCode", false, Kind.TEXT),
            column("restricted", false, Kind.TEXT),
            column("restriction", false, Kind.TEXT),
            column("filledOn", false, Kind.DATE));

    private final SheetClasses classes;
    private final ClassLabels labels;
    private final RosterBook book;
    private final RosterWriting writing;
    private final RosterUndo undoing;
    private final PersonSeal seal;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final BusinessClock clock;
    private final Vocabulary words;

    RosterSheet(
            SheetClasses classes,
            ClassLabels labels,
            RosterBook book,
            RosterWriting writing,
            RosterUndo undoing,
            PersonSeal seal,
            Units units,
            Jurisdiction jurisdiction,
            BusinessClock clock,
            Texts texts) {
        this.classes = classes;
        this.labels = labels;
        this.book = book;
        this.writing = writing;
        this.undoing = undoing;
        this.seal = seal;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
        this.words = new Vocabulary(texts);
    }

    @Override
    public String key() {
        return "roster";
    }

    @Override
    public String texts() {
        return TEXTS;
    }

    @Override
    public Reach reach() {
        if (!jurisdiction.maySomewhere(Permission.PEOPLE_WRITE)) {
            return Reach.NOWHERE;
        }
        return jurisdiction.mayEverywhere(Permission.PEOPLE_WRITE) ? Reach.EVERYWHERE : Reach.SOMEWHERE;
    }

    @Override
    public void require() {
        jurisdiction.requireSomewhere(Permission.PEOPLE_WRITE);
    }

    @Override
    public List<SheetColumn> columns() {
        return COLUMNS;
    }

    @Override
    public String shown(SheetColumn column, String text) {
        return switch (column.key()) {
            case "name", "guardianName" -> text.isEmpty() ? text : Masks.name(text);
            case "idNumber", "guardianPhone" -> Masks.number(text);
            default -> text;
        };
    }

    @Override
    public Checked<RosterEntry> check(List<SheetRow> rows, Work.Progress progress) {
        List<UnitNode> schools = units.tree().all().stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL && jurisdiction.may(Permission.PEOPLE_WRITE, unit.id()))
                .toList();
        return new RosterCheck(
                        new RosterReader(classes.known(Permission.PEOPLE_WRITE), seal, words, clock.today()),
                        book,
                        new RosterDifferences(
                                labels.of(schools.stream().map(UnitNode::id).toList()), words),
                        clock.today())
                .check(rows, progress);
    }

    @Override
    public List<KeptRow> apply(ImportId id, List<CheckedRow<RosterEntry>> rows) {
        return writing.write(id, rows);
    }

    @Override
    public void undo(ImportId id, List<KeptRow> kept) {
        undoing.takeBack(id, kept);
    }

    @Override
    public Address records() {
        return Address.of("people");
    }

    private static SheetColumn column(String key, boolean required, Kind kind) {
        return new SheetColumn(key, TEXTS + "column." + key, required, kind);
    }
}
