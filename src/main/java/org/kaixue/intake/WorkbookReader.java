package org.kaixue.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.Work;

/** Reads the sheets of an .xlsx workbook that are not hidden. */
final class WorkbookReader {

    private static final int MOST_PARTS = 2_000;
    private static final String ROOT = "_rels/.rels";

    private final ZipFile zip;
    private final InflatedBytes inflated;
    private final RowCollector rows;

    private WorkbookReader(ZipFile zip, InflatedBytes inflated, RowCollector rows) {
        this.zip = zip;
        this.inflated = inflated;
        this.rows = rows;
    }

    static void read(Path file, RowCollector rows, Work.Progress progress) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new RuleViolation("intake.file.damaged");
            }
            new WorkbookReader(zip, new InflatedBytes(Files.size(file)), rows).read(progress);
        } catch (ZipException broken) {
            throw new RuleViolation("intake.file.damaged");
        }
    }

    private void read(Work.Progress progress) throws IOException {
        String workbook = related(ROOT, "").stream()
                .filter(relation -> relation.is("officeDocument"))
                .map(Relation::part)
                .findFirst()
                .filter(part -> part.startsWith("xl/"))
                .orElseThrow(() -> new RuleViolation("intake.file.not-a-workbook"));
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        List<Relation> relations = related(folder + "_rels/" + workbook.substring(folder.length()) + ".rels", folder);
        SharedTexts texts = new SharedTexts();
        CellDates dates = new CellDates();
        for (Relation relation : relations) {
            if (relation.is("sharedStrings")) {
                walk(relation.part(), texts);
            } else if (relation.is("styles")) {
                walk(relation.part(), dates);
            }
        }
        Map<String, String> parts = new HashMap<>();
        relations.forEach(relation -> parts.put(relation.id(), relation.part()));
        for (Listed sheet : sheets(workbook, dates)) {
            progress.check();
            String part = parts.get(sheet.relation());
            if (part != null && part.contains("worksheets/")) {
                SheetPart cells = new SheetPart(texts, dates, rows);
                walk(part, cells);
                rows.endSheet(sheet.name(), cells.merged());
            }
        }
    }

    private List<Listed> sheets(String workbook, CellDates dates) throws IOException {
        List<Listed> sheets = new ArrayList<>();
        walk(workbook, (element, xml) -> {
            if (element.equals("workbookPr")) {
                dates.from1904(XmlPart.attribute(xml, "date1904"));
            } else if (element.equals("sheet")
                    && !XmlPart.attribute(xml, "state").toLowerCase(Locale.ROOT).contains("hidden")) {
                sheets.add(new Listed(XmlPart.attribute(xml, "name"), XmlPart.attribute(xml, "id")));
            }
        });
        return sheets;
    }

    private List<Relation> related(String relations, String folder) throws IOException {
        List<Relation> found = new ArrayList<>();
        walk(relations, (element, xml) -> {
            if (element.equals("Relationship")) {
                String target = XmlPart.attribute(xml, "Target");
                found.add(new Relation(
                        XmlPart.attribute(xml, "Id"),
                        XmlPart.attribute(xml, "Type"),
                        target.startsWith("/") ? target.substring(1) : folder + target));
            }
        });
        return found;
    }

    private void walk(String part, XmlPart.Walker walker) throws IOException {
        ZipEntry entry = entry(part);
        if (entry == null) {
            throw new RuleViolation(part.equals(ROOT) ? "intake.file.not-a-workbook" : "intake.file.damaged");
        }
        try (InputStream content = inflated.counted(zip.getInputStream(entry))) {
            XmlPart.walk(content, walker);
        }
    }

    private @Nullable ZipEntry entry(String part) {
        return zip.getEntry(part);
    }

    private record Listed(String name, String relation) {}

    private record Relation(String id, String type, String part) {

        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }
}
