package org.kaixue.need;

import static org.kaixue.catalogue.DefaultItem.ALCOHOL_75;
import static org.kaixue.catalogue.DefaultItem.CAP;
import static org.kaixue.catalogue.DefaultItem.DISINFECTANT_84;
import static org.kaixue.catalogue.DefaultItem.FOREHEAD_THERMOMETER;
import static org.kaixue.catalogue.DefaultItem.GLOVES;
import static org.kaixue.catalogue.DefaultItem.GOGGLES;
import static org.kaixue.catalogue.DefaultItem.HAND_WASH;
import static org.kaixue.catalogue.DefaultItem.ISOLATION_GOWN;
import static org.kaixue.catalogue.DefaultItem.MASK;
import static org.kaixue.catalogue.DefaultItem.MERCURY_THERMOMETER;
import static org.kaixue.catalogue.DefaultItem.N95;
import static org.kaixue.catalogue.DefaultItem.PROTECTIVE_SUIT;
import static org.kaixue.catalogue.DefaultItem.SHOE_COVERS;
import static org.kaixue.catalogue.DefaultItem.SURGICAL_MASK;
import static org.kaixue.catalogue.DefaultItem.THERMAL_GATE;
import static org.kaixue.catalogue.DefaultItem.WASTE_BAG;
import static org.kaixue.catalogue.DefaultItem.WASTE_BIN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.catalogue.DefaultItem;
import org.kaixue.catalogue.ItemId;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.Stage;

/**
 * A norm that comes with the portal.
 *
 * @param stage for this stage only; null for all
 * @param boarding for boarding schools only; null for all
 */
record DefaultNorm(
        DefaultItem item,
        NormDriver driver,
        BigDecimal rate,
        @Nullable Integer coverDays,
        @Nullable Stage stage,
        @Nullable Boolean boarding,
        LocalDate validFrom,
        Bilingual source) {

    /** The first day of the campaign from which the norms come. */
    private static final LocalDate START = LocalDate.of(2020, 2, 10);

    private static final LocalDate KINDERGARTENS_WITHOUT_MASKS = LocalDate.of(2020, 6, 1);

    private static final int TWO_WEEKS = 14;
    private static final int A_TERM = 90;

    private static final Bilingual MASKS = new Bilingual(
            "山东省2020年开学工作指南：学生每日1只、教职工每日2只；安徽、深圳均按每日2只；某区库存通报折合每人每日1.4只（5.8万人、82万只、约10天）",
            "Shandong opening guide 2020: 1 a day for pupils, 2 for staff; Anhui and Shenzhen used 2 each; a district's"
                    + " stock report implies 1.4 (820,000 for 58,000 people, about 10 days)");
    private static final Bilingual KINDERGARTENS = new Bilingual(
            "2020年6月起幼儿在园不佩戴口罩", "From June 2020 on, kindergarten pupils wear no masks in the kindergarten");
    private static final Bilingual THERMOMETERS = new Bilingual(
            "某区防疫物资库存通报（2020年）；深圳市幼儿园物资清单", "A district's stock report, 2020; Shenzhen kindergarten list");
    private static final Bilingual SHENZHEN = new Bilingual("深圳市幼儿园物资清单", "Shenzhen kindergarten list");
    private static final Bilingual DISINFECTION = new Bilingual(
            "由国家消毒指南推算：5%原液按1:100稀释（500毫克/升），每平方米100毫升",
            "Derived from the national disinfection guidance: 5 % stock at 1:100 (500 mg/L), 100 mL per square metre");
    private static final Bilingual WIPING =
            new Bilingual("估算：仅用于擦拭，每班每日50毫升", "Estimate: wiping only, 50 mL a class and day");
    private static final Bilingual WASHING = new Bilingual(
            "某区防疫物资库存通报（2020年）：每百人每日1瓶", "A district's stock report, 2020: 1 bottle per 100 people and day");
    private static final Bilingual ISOLATION = new Bilingual("学校隔离观察室设置指引", "Guides for isolation rooms in schools");
    private static final Bilingual WASTE =
            new Bilingual("学校隔离观察室设置指引，数量为估算", "Guides for isolation rooms in schools; the number is an estimate");
    private static final Bilingual ON_TOP =
            new Bilingual("寄宿制学校应急物资另加约10%", "Boarding schools hold about 10 % of the emergency list on top");

    static final List<DefaultNorm> ALL = List.of(
            daily(MASK, NormDriver.PUPIL_DAY, "1", TWO_WEEKS, MASKS),
            daily(MASK, NormDriver.STAFF_DAY, "2", TWO_WEEKS, MASKS),
            kindergartensWithoutMasks(),
            held(FOREHEAD_THERMOMETER, NormDriver.CLASS, "1", THERMOMETERS),
            held(FOREHEAD_THERMOMETER, NormDriver.GATE, "1", THERMOMETERS),
            held(FOREHEAD_THERMOMETER, NormDriver.CANTEEN, "1", THERMOMETERS),
            held(THERMAL_GATE, NormDriver.GATE, "1", THERMOMETERS),
            held(MERCURY_THERMOMETER, NormDriver.CLASS, "2", SHENZHEN),
            held(MERCURY_THERMOMETER, NormDriver.CLINIC, "6", SHENZHEN),
            daily(DISINFECTANT_84, NormDriver.AREA_DAY, "1", TWO_WEEKS, DISINFECTION),
            daily(ALCOHOL_75, NormDriver.CLASS_DAY, "50", TWO_WEEKS, WIPING),
            daily(HAND_WASH, NormDriver.PERSON_DAY, "0.01", A_TERM, WASHING),
            held(PROTECTIVE_SUIT, NormDriver.ISOLATION_ROOM, "2", ISOLATION),
            held(SURGICAL_MASK, NormDriver.ISOLATION_ROOM, "5", ISOLATION),
            held(N95, NormDriver.ISOLATION_ROOM, "5", ISOLATION),
            held(ISOLATION_GOWN, NormDriver.ISOLATION_ROOM, "2", ISOLATION),
            held(CAP, NormDriver.ISOLATION_ROOM, "2", ISOLATION),
            held(GOGGLES, NormDriver.ISOLATION_ROOM, "2", ISOLATION),
            held(SHOE_COVERS, NormDriver.ISOLATION_ROOM, "2", ISOLATION),
            held(GLOVES, NormDriver.ISOLATION_ROOM, "2", ISOLATION),
            held(GLOVES, NormDriver.CLEANER, "1", ISOLATION),
            held(WASTE_BAG, NormDriver.ISOLATION_ROOM, "10", WASTE),
            held(WASTE_BIN, NormDriver.ISOLATION_ROOM, "1", WASTE));

    /** What a boarding school holds on top of each item of the emergency list. */
    static NormDraft onTop(ItemId item) {
        return new NormDraft(
                item,
                NormDriver.EMERGENCY_SHARE,
                new BigDecimal("0.1"),
                null,
                null,
                null,
                true,
                null,
                START,
                null,
                ON_TOP.zh(),
                ON_TOP.en());
    }

    NormDraft draft(ItemId id) {
        return new NormDraft(
                id, driver, rate, coverDays, null, stage, boarding, null, validFrom, null, source.zh(), source.en());
    }

    private static DefaultNorm daily(DefaultItem item, NormDriver driver, String rate, int days, Bilingual source) {
        return new DefaultNorm(item, driver, new BigDecimal(rate), days, null, null, START, source);
    }

    private static DefaultNorm held(DefaultItem item, NormDriver driver, String rate, Bilingual source) {
        return new DefaultNorm(item, driver, new BigDecimal(rate), null, null, null, START, source);
    }

    private static DefaultNorm kindergartensWithoutMasks() {
        return new DefaultNorm(
                MASK,
                NormDriver.PUPIL_DAY,
                BigDecimal.ZERO,
                TWO_WEEKS,
                Stage.KINDERGARTEN,
                null,
                KINDERGARTENS_WITHOUT_MASKS,
                KINDERGARTENS);
    }
}
