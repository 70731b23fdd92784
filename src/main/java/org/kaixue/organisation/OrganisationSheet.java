package org.kaixue.organisation;

import java.util.List;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.Address;
import org.kaixue.intake.Reach;
import org.kaixue.intake.SheetColumn;
import org.kaixue.intake.SheetKind;
import org.kaixue.intake.Vocabulary;

/** A sheet with records of the organisation, for those who may write them. */
abstract class OrganisationSheet<R> implements SheetKind<R> {

    final SheetReach rights;
    final Units units;
    final BusinessClock clock;
    final Vocabulary words;
    private final String key;
    private final String texts;
    private final List<SheetColumn> columns;

    OrganisationSheet(
            String key,
            String texts,
            List<SheetColumn> columns,
            SheetReach rights,
            Units units,
            BusinessClock clock,
            Vocabulary words) {
        this.key = key;
        this.texts = texts;
        this.columns = columns;
        this.rights = rights;
        this.units = units;
        this.clock = clock;
        this.words = words;
    }

    /** A column of the sheet whose texts begin with these. */
    static SheetColumn column(String texts, String key, boolean required, SheetColumn.Kind kind) {
        return new SheetColumn(key, texts + "column." + key, required, kind);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String texts() {
        return texts;
    }

    @Override
    public Reach reach() {
        return rights.reach();
    }

    @Override
    public void require() {
        rights.require();
    }

    @Override
    public List<SheetColumn> columns() {
        return columns;
    }

    @Override
    public Address records() {
        return Address.of("organisation");
    }
}
