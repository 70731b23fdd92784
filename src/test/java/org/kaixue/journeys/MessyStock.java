package org.kaixue.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What schools have in store, as counties add it up for the bureau: a workbook of several sheets, titles above the heads,
 * each school merged over its items, amounts with units in the cells and with full-width digits, dates in everybody's own
 * form, heads again and a sum after every page.
 */
record MessyStock(List<String> schools) {

    /** How many of the rows of each sheet are wrong: an item that there is not, and a day that there is not. */
    static final int WRONG_A_SHEET = 2;

    private static final int SCHOOLS_A_SHEET = 100;
    private static final int SCHOOLS_A_PAGE = 10;
    private static final List<String> HEADS = List.of("单位代码", "有效期", "品名", "批号", "现存数量");
    private static final List<String> ITEMS = List.of("口罩", "84消毒液", "洗手液", "额温枪");
    private static final List<List<String>> AMOUNTS = List.of(
            List.of("0.3万只", "２箱", "1,200", "１５盒"), List.of("0.1吨", "０.２吨"), List.of("12０瓶", "80"), List.of("３支", "2"));
    private static final List<String> DAYS = List.of("2028年5月1日", "2028/1/31", "2028.5.1", "2028-12-31");

    int all() {
        return schools.size() * ITEMS.size();
    }

    int wrong() {
        return (schools.size() + SCHOOLS_A_SHEET - 1) / SCHOOLS_A_SHEET * WRONG_A_SHEET;
    }

    byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Journey", null)) {
            for (int from = 0; from < schools.size(); from += SCHOOLS_A_SHEET) {
                try (Worksheet sheet = workbook.newWorksheet("第" + (from / SCHOOLS_A_SHEET + 1) + "册")) {
                    write(sheet, schools.subList(from, Math.min(schools.size(), from + SCHOOLS_A_SHEET)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, List<String> some) {
        sheet.value(0, 0, "学校防疫物资库存汇总表");
        sheet.range(0, 0, 0, HEADS.size() - 1).merge();
        heads(sheet, 1);
        int row = 2;
        for (int n = 0; n < some.size(); n++) {
            sheet.value(row, 0, Long.parseLong(some.get(n)));
            sheet.range(row, 0, row + ITEMS.size() - 1, 0).merge();
            for (int item = 0; item < ITEMS.size(); item++) {
                stock(sheet, row++, n, item);
            }
            if ((n + 1) % SCHOOLS_A_PAGE == 0) {
                sheet.value(row, 2, "小计");
                heads(sheet, row + 1);
                row += 2;
            }
        }
        sheet.value(row, 2, "合计");
    }

    private static void heads(Worksheet sheet, int row) {
        for (int c = 0; c < HEADS.size(); c++) {
            sheet.value(row, c, HEADS.get(c));
        }
    }

    private static void stock(Worksheet sheet, int row, int school, int item) {
        boolean keeps = item < ITEMS.size() - 1;
        if (keeps) {
            sheet.value(row, 1, school == 1 && item == 0 ? "2028年13月1日" : DAYS.get(school % DAYS.size()));
        }
        sheet.value(row, 2, school == 0 && item == 0 ? "口兆" : ITEMS.get(item));
        sheet.value(row, 3, "QC-" + school + "-" + item);
        List<String> amounts = AMOUNTS.get(item);
        sheet.value(row, 4, amounts.get(school % amounts.size()));
    }
}
