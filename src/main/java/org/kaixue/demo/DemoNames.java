package org.kaixue.demo;

import java.util.List;
import org.kaixue.common.Bilingual;
import org.kaixue.organisation.SchoolType;
import org.kaixue.people.PersonKind;

/** Invented names of places and schools; none is a real place's or person's. */
final class DemoNames {

    static final Bilingual PREFECTURE = new Bilingual("澜雪州", "Lanxue Prefecture");

    /** A county with its share of the prefecture's schools, in percent. */
    record County(String code, Bilingual name, int share) {}

    static final List<County> COUNTIES = List.of(
            new County("639001", new Bilingual("雪泉市", "Xuequan City"), 34),
            new County("639002", new Bilingual("青澜县", "Qinglan County"), 20),
            new County("639003", new Bilingual("牧云县", "Muyun County"), 16),
            new County("639004", new Bilingual("石湖县", "Shihu County"), 13),
            new County("639005", new Bilingual("白垭县", "Baiya County"), 11),
            new County("639006", new Bilingual("砾原行委", "Liyuan District"), 6));

    /** The counties whose schools have rosters. */
    static final List<String> WITH_ROSTER = List.of("639003", "639006");

    static final String NOTHING = "无";
    static final String HERE = "本县";
    static final String CONTACT = "14天内接触过病例";

    private static final List<Bilingual> TOWNSHIPS = List.of(
            new Bilingual("东滩", "Dongtan"),
            new Bilingual("西沟", "Xigou"),
            new Bilingual("柳湾", "Liuwan"),
            new Bilingual("云岭", "Yunling"),
            new Bilingual("草原", "Caoyuan"),
            new Bilingual("石门", "Shimen"),
            new Bilingual("泉口", "Quankou"),
            new Bilingual("红柳", "Hongliu"),
            new Bilingual("白桦", "Baihua"),
            new Bilingual("长河", "Changhe"),
            new Bilingual("清水", "Qingshui"),
            new Bilingual("沙井", "Shajing"),
            new Bilingual("松坪", "Songping"),
            new Bilingual("鹿场", "Luchang"),
            new Bilingual("盐滩", "Yantan"),
            new Bilingual("麦田", "Maitian"),
            new Bilingual("金滩", "Jintan"),
            new Bilingual("乌兰", "Wulan"),
            new Bilingual("雪峰", "Xuefeng"),
            new Bilingual("南坡", "Nanpo"),
            new Bilingual("北塬", "Beiyuan"),
            new Bilingual("青石", "Qingshi"),
            new Bilingual("月湖", "Yuehu"),
            new Bilingual("风口", "Fengkou"));

    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    private DemoNames() {}

    /** A role code in place of a name. */
    static String role(PersonKind kind, int number) {
        return (kind == PersonKind.PUPIL ? "学生-" : "教师-") + "%06d".formatted(number);
    }

    static String guardian(int number) {
        return "监护人-%06d".formatted(number);
    }

    /** The nth room (from 0) of a school's dormitories, ten on a floor, boys' and girls' in turn. */
    static String dormitory(int room) {
        int floor = room / 20 % 6 + 1;
        return (room % 2 == 0 ? "男生楼 " : "女生楼 ") + (floor * 100 + room / 2 % 10 + 1);
    }

    /** The name of a county's nth school (from 0) of a type. */
    static Bilingual school(County county, SchoolType type, boolean boarding, int n) {
        String zh = county.name().zh();
        String en = county.name().en().replaceFirst(" .*", "");
        return switch (type) {
            case KINDERGARTEN ->
                n < 10 ? numbered(zh, en, n, "幼儿园", "Kindergarten") : village(zh, en, n - 10, "幼儿园", "Kindergarten");
            case TEACHING_POINT -> village(zh, en, n + 3, "教学点", "Teaching Point");
            case PRIMARY ->
                boarding
                        ? numbered(zh, en, n, "寄宿制小学", "Boarding Primary School")
                        : n % 3 == 0
                                ? numbered(zh, en, n / 3, "小学", "Primary School")
                                : village(zh, en, n, "小学", "Primary School");
            case NINE_YEAR -> village(zh, en, n, "中心学校", "Central School");
            case JUNIOR -> numbered(zh, en, n, "初级中学", "Junior High School");
            case COMPLETE_SECONDARY -> numbered(zh, en, n, "完全中学", "Secondary School");
            case SENIOR -> numbered(zh, en, n, "高级中学", "Senior High School");
            case VOCATIONAL -> numbered(zh, en, n, "中等职业学校", "Vocational School");
            case SPECIAL -> new Bilingual(zh + "特殊教育学校", en + " Special Education School");
        };
    }

    private static Bilingual numbered(String zh, String en, int n, String kindZh, String kindEn) {
        return new Bilingual(zh + "第" + numeral(n + 1) + kindZh, en + " No. " + (n + 1) + " " + kindEn);
    }

    private static Bilingual village(String zh, String en, int n, String kindZh, String kindEn) {
        Bilingual township = TOWNSHIPS.get(n % TOWNSHIPS.size());
        int round = n / TOWNSHIPS.size();
        String place = round == 0 ? "乡" : "乡第" + numeral(round + 1);
        return new Bilingual(
                zh + township.zh() + place + kindZh,
                en + " " + township.en() + (round == 0 ? " " : " No. " + (round + 1) + " ") + kindEn);
    }

    private static String numeral(int n) {
        if (n <= 10) {
            return NUMERALS[n - 1];
        }
        String tens = n / 10 == 1 ? "十" : NUMERALS[n / 10 - 1] + "十";
        return n % 10 == 0 ? tens : tens + NUMERALS[n % 10 - 1];
    }
}
