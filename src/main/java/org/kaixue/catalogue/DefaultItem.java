package org.kaixue.catalogue;

import static org.kaixue.catalogue.Category.DISINFECTION;
import static org.kaixue.catalogue.Category.HYGIENE;
import static org.kaixue.catalogue.Category.ISOLATION_KIT;
import static org.kaixue.catalogue.Category.MEASUREMENT;
import static org.kaixue.catalogue.Category.PROTECTION;

import java.math.BigDecimal;
import java.util.List;
import org.kaixue.common.Bilingual;

/** The items that come with the portal; administrators change them, retire them and add others. */
public enum DefaultItem {
    MASK("口罩", "Mask", PROTECTION, Kind.USED_UP, Ladders.masks()),
    FOREHEAD_THERMOMETER("额温枪", "Forehead thermometer", MEASUREMENT, Kind.LASTING, Ladders.of("支", "pcs")),
    THERMAL_GATE("测温门", "Thermal gate", MEASUREMENT, Kind.LASTING, Ladders.of("座", "gates")),
    MERCURY_THERMOMETER("水银体温计", "Mercury thermometer", MEASUREMENT, Kind.LASTING, Ladders.of("支", "pcs")),
    DISINFECTANT_84("84消毒液", "84 disinfectant", DISINFECTION, Kind.USED_UP, Ladders.liquids()),
    ALCOHOL_75("75%酒精", "75 % alcohol", DISINFECTION, Kind.USED_UP, Ladders.liquids()),
    HAND_WASH("洗手液", "Hand wash", HYGIENE, Kind.USED_UP, Ladders.thousands("瓶", "bottles")),
    PROTECTIVE_SUIT("防护服", "Protective suit", ISOLATION_KIT, Kind.LASTING_UNTIL_EXPIRY, Ladders.of("套", "sets")),
    SURGICAL_MASK("医用外科口罩", "Surgical mask", ISOLATION_KIT, Kind.LASTING_UNTIL_EXPIRY, Ladders.masks()),
    N95("N95口罩", "N95 respirator", ISOLATION_KIT, Kind.LASTING_UNTIL_EXPIRY, Ladders.thousands("只", "pcs")),
    ISOLATION_GOWN("隔离衣", "Isolation gown", ISOLATION_KIT, Kind.LASTING_UNTIL_EXPIRY, Ladders.of("套", "sets")),
    CAP("防护帽", "Protective cap", ISOLATION_KIT, Kind.LASTING_UNTIL_EXPIRY, Ladders.of("个", "pcs")),
    GOGGLES("护目镜", "Goggles", ISOLATION_KIT, Kind.LASTING, Ladders.of("副", "pairs")),
    SHOE_COVERS("鞋套", "Shoe covers", ISOLATION_KIT, Kind.LASTING_UNTIL_EXPIRY, Ladders.of("双", "pairs")),
    GLOVES("乳胶手套", "Latex gloves", ISOLATION_KIT, Kind.LASTING_UNTIL_EXPIRY, Ladders.thousands("双", "pairs")),
    WASTE_BAG("医疗废物袋", "Medical-waste bag", ISOLATION_KIT, Kind.LASTING, Ladders.of("个", "pcs")),
    WASTE_BIN("医疗废物桶", "Medical-waste bin", ISOLATION_KIT, Kind.LASTING, Ladders.of("个", "pcs"));

    private final ItemDraft draft;

    DefaultItem(String zh, String en, Category category, Kind kind, List<ItemUnit> units) {
        boolean chlorine = name().equals("DISINFECTANT_84");
        boolean alcohol = name().equals("ALCOHOL_75");
        draft = new ItemDraft(
                name(),
                zh,
                en,
                category,
                kind != Kind.USED_UP,
                kind != Kind.LASTING,
                chlorine ? StoreApart.CHLORINE : alcohol ? StoreApart.ALCOHOL : null,
                category == ISOLATION_KIT,
                chlorine ? new BigDecimal("1.1") : alcohol ? new BigDecimal("0.87") : null,
                units,
                (ordinal() + 1) * 10);
    }

    /** The code under which the item stands in the catalogue. */
    public String code() {
        return name();
    }

    ItemDraft draft() {
        return draft;
    }

    private enum Kind {
        USED_UP,
        LASTING,
        LASTING_UNTIL_EXPIRY
    }

    private static final class Ladders {

        static List<ItemUnit> of(String zh, String en) {
            return List.of(unit(zh, en, Measure.BASE, 1, true, true));
        }

        static List<ItemUnit> thousands(String zh, String en) {
            return List.of(
                    unit(zh, en, Measure.BASE, 1, true, true),
                    unit("万" + zh, "10k " + en, Measure.BASE, 10_000, true, false));
        }

        static List<ItemUnit> masks() {
            return List.of(
                    unit("只", "pcs", Measure.BASE, 1, true, true),
                    unit("盒", "boxes", Measure.BASE, 50, false, false),
                    unit("箱", "cases", Measure.BASE, 2_000, false, false),
                    unit("万只", "10k pcs", Measure.BASE, 10_000, true, false));
        }

        static List<ItemUnit> liquids() {
            return List.of(
                    unit("mL", "mL", Measure.BASE, 1, true, true),
                    unit("L", "L", Measure.BASE, 1_000, true, true),
                    unit("公斤", "kg", Measure.MASS, 1_000, false, false),
                    unit("吨", "t", Measure.MASS, 1_000_000, true, true));
        }

        private static ItemUnit unit(
                String zh, String en, Measure measure, long factor, boolean shownZh, boolean shownEn) {
            return new ItemUnit(new Bilingual(zh, en), measure, BigDecimal.valueOf(factor), shownZh, shownEn);
        }
    }
}
