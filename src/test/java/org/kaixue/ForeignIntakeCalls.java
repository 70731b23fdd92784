package org.kaixue;

import java.util.List;
import java.util.UUID;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.intake.ImportId;
import org.kaixue.intake.Imports;
import org.kaixue.support.Rows;
import org.springframework.context.ApplicationContext;

/** The methods of the imports, called with somebody else's. */
record ForeignIntakeCalls(ApplicationContext context) {

    private static final String KIND = "opening-stock";
    private static final PageQuery ALL = new PageQuery("", List.of(), 0, 50);

    void into(ForeignCalls calls) {
        ImportId theirs = planted();
        Imports imports = context.getBean(Imports.class);
        calls.refused("Imports.undo(ImportId)", own -> imports.undo(theirs));
        calls.empty("Imports.page(PageQuery)", own -> imports.page(ALL));
        calls.empty("Imports.count(PageQuery)", own -> imports.count(ALL) == 0 ? List.of() : List.of(theirs));
        calls.open("Imports.apply(Preview,Progress)", "judges each row again; OpeningStockTest has another school's");
        calls.open("Sheets.check(Matching,Progress)", "each row of another's is wrong; see OpeningStockTest");
        calls.open("Sheets.kind(String)", "what the caller is granted");
        calls.open("Sheets.offered()", "what the caller is granted");
        calls.open("Sheets.read(String,Path,String,Progress)", "reads the caller's own file");
        calls.open("Sheets.template(String,Locale,OutputStream)", "an empty sheet");
        calls.open("Sheets.wrongRows(Preview,Locale,OutputStream)", "the caller's own rows");
    }

    private ImportId planted() {
        Rows rows = context.getBean(Rows.class);
        UUID id = Ids.next();
        rows.write("insert into sheet_kind (name) values (?)", KIND);
        rows.write("""
                insert into sheet_import (id, kind, file_name, file_sha256, rows_new, rows_changed, rows_same,
                  rows_wrong, imported_at, imported_by, version)
                values (?, ?, 'theirs.xlsx', '', 1, 0, 0, 0, '2026-11-20 08:00:00', 'theirs', 0)""", Ids.bytes(id), KIND);
        return new ImportId(id);
    }
}
