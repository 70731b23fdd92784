package org.kaixue.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list of schools as bureaus keep it: a workbook with a sheet for each county, titles and who filled it in above the
 * heads, heads of two rows, merged counties, heads again and a sum after every printed page, codes as numbers, types in
 * everybody's own words, ticks, full-width digits, blank rows, notes below.
 */
record MessySchools(int schoolsACounty) {

    /** How many of the rows of each sheet are wrong: a type that there is not, and a name that is missing. */
    static final int WRONG_A_COUNTY = 2;

    private static final List<County> COUNTIES = List.of(
            new County("雪泉市", "7701"), new County("青澜县", "7702"), new County("牧云县", "7703"), new County("石湖县", "7704"));
    private static final List<String> TYPES =
            List.of("完小", "小学", "教学点", "初级中学", "九年一贯制学校", "完全中学", "小学、初中", "普通高中", "职业高中", "幼儿园");
    private static final List<String> HEADS = List.of("所属县市", "序号", "学校名称", "标识码", "办学类型", "是否寄宿", "教职工人数", "校医");
    private static final int ROWS_A_PAGE = 25;

    int all() {
        return COUNTIES.size() * schoolsACounty;
    }

    int wrong() {
        return COUNTIES.size() * WRONG_A_COUNTY;
    }

    byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Journey", null)) {
            for (County county : COUNTIES) {
                try (Worksheet sheet = workbook.newWorksheet(county.name())) {
                    write(sheet, county);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Worksheet sheet, County county) {
        sheet.value(0, 0, county.name() + "中小学幼儿园基本情况统计表");
        sheet.range(0, 0, 0, HEADS.size() - 1).merge();
        sheet.value(1, 0, "填表单位（盖章）：");
        sheet.value(1, 5, "填表日期：2026年11月");
        sheet.value(2, 2, "学校基本情况");
        sheet.range(2, 2, 2, 5).merge();
        sheet.value(2, 6, "人员");
        sheet.range(2, 6, 2, 7).merge();
        heads(sheet, 3);
        int row = 4;
        int first = row;
        for (int n = 0; n < schoolsACounty; n++) {
            school(sheet, row++, county, n);
            if ((n + 1) % ROWS_A_PAGE == 0 || n + 1 == schoolsACounty) {
                sheet.value(first, 0, county.name());
                if (row - 1 > first) {
                    sheet.range(first, 0, row - 1, 0).merge();
                }
                sheet.value(row, 2, "小计");
                sheet.value(row, 6, 1_000);
                heads(sheet, row + 2);
                row += 3;
                first = row;
            }
        }
        sheet.value(row, 2, "合计");
    }

    private static void heads(Worksheet sheet, int row) {
        for (int c = 0; c < HEADS.size(); c++) {
            sheet.value(row, c, HEADS.get(c));
        }
    }

    private void school(Worksheet sheet, int row, County county, int n) {
        sheet.value(row, 1, n + 1);
        if (n != 0) {
            sheet.value(row, 2, county.name() + "第" + (n + 1) + "学校");
        }
        sheet.value(row, 3, Long.parseLong(county.code() + "%05d".formatted(n)));
        sheet.value(row, 4, n == 1 ? "大学" : TYPES.get(n % TYPES.size()));
        if (n % 3 == 0) {
            sheet.value(row, 5, "√");
        }
        sheet.value(row, 6, n % 2 == 0 ? "４" + n % 10 + "人" : String.valueOf(20 + n % 30));
        sheet.value(row, 7, n % 4 == 0 ? "无" : "校医" + n);
    }

    private record County(String name, String code) {}
}
