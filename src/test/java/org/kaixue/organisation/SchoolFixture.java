package org.kaixue.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;

/** A school as a test describes it; see {@link OrganisationFixtures#aSchool()}. */
public final class SchoolFixture {

    private static final int CLASS_SIZE = 40;

    private final OrganisationFixtures fixtures;
    private String code;
    private @Nullable Bilingual name;
    private @Nullable UnitId county;
    private SchoolType type = SchoolType.PRIMARY;
    private boolean boarding;
    private @Nullable String managedBy;
    private int pupils = 120;
    private int boarders;
    private @Nullable Integer classes;
    private boolean headcounts = true;
    private @Nullable Integer staff = 12;
    private @Nullable Integer area = 1_000;
    private @Nullable Integer cleaners = 2;
    private final Map<FacilityKind, Integer> facilities = new EnumMap<>(FacilityKind.class);
    private final Set<FacilityKind> none = EnumSet.noneOf(FacilityKind.class);
    private final List<SchoolIntake.Place> named = new ArrayList<>();
    private final List<SchoolIntake.Clazz> grouped = new ArrayList<>();
    private boolean opens = true;
    private @Nullable Integer batch = 1;
    private @Nullable LocalDate planned;
    private @Nullable LocalDate opened;
    private @Nullable LocalDate from;
    private SchoolIntake.Posts posts = SchoolIntake.Posts.OPEN;

    SchoolFixture(OrganisationFixtures fixtures, String code) {
        this.fixtures = fixtures;
        this.code = code;
        for (FacilityKind kind : FacilityKind.values()) {
            facilities.put(kind, kind == FacilityKind.CANTEEN_ZONE ? 0 : 1);
        }
    }

    public SchoolFixture inCounty(UnitId id) {
        county = id;
        return this;
    }

    public SchoolFixture named(String zh, String en) {
        name = new Bilingual(zh, en);
        return this;
    }

    public SchoolFixture withCode(String ownCode) {
        code = ownCode;
        return this;
    }

    public SchoolFixture ofType(SchoolType ownType) {
        type = ownType;
        return this;
    }

    public SchoolFixture boarding() {
        boarding = true;
        return this;
    }

    /** Makes it a teaching point that the central school with this code manages. */
    public SchoolFixture managedBy(String centralSchoolCode) {
        type = SchoolType.TEACHING_POINT;
        managedBy = centralSchoolCode;
        return this;
    }

    /** So many of something: {@code with(300).pupils()}. */
    public Amount with(int amount) {
        return new Amount(amount);
    }

    /** It has entered none of these, nor said that it has none. */
    public SchoolFixture withoutEntered(FacilityKind kind) {
        facilities.put(kind, 0);
        return this;
    }

    /** It has said that it has none of these. */
    public SchoolFixture declaringNone(FacilityKind kind) {
        facilities.put(kind, 0);
        none.add(kind);
        return this;
    }

    /** A canteen by name, instead of one that nobody described; without seats if its zones have them. */
    public SchoolFixture withCanteen(String canteen, @Nullable Integer seats) {
        return withPlace(FacilityKind.CANTEEN, canteen, seats, null);
    }

    public SchoolFixture withZone(String canteen, String zone, int seats) {
        return withPlace(FacilityKind.CANTEEN_ZONE, zone, seats, canteen);
    }

    /** A class by grade and size, instead of such as the pupils make. */
    public SchoolFixture withClass(Stage stage, int grade, int pupilsOfIt, int boardersOfIt) {
        int entryYear = fixtures.term().schoolYear() - grade + 1;
        int number = 1
                + (int) grouped.stream()
                        .filter(other -> other.stage() == stage && other.entryYear() == entryYear)
                        .count();
        boarding = boarding || boardersOfIt > 0;
        grouped.add(new SchoolIntake.Clazz(stage, entryYear, number, pupilsOfIt, boardersOfIt));
        return this;
    }

    private SchoolFixture withPlace(
            FacilityKind kind, String called, @Nullable Integer seats, @Nullable String partOf) {
        facilities.put(kind, 0);
        named.add(new SchoolIntake.Place(kind, called, seats, partOf));
        return this;
    }

    public SchoolFixture withoutHeadcounts() {
        headcounts = false;
        return this;
    }

    public SchoolFixture withoutStaffHeadcount() {
        staff = null;
        return this;
    }

    public SchoolFixture withoutCleaningFacts() {
        area = null;
        cleaners = null;
        return this;
    }

    public SchoolFixture withPosts(String leader, String officer, String doctor, String regulator) {
        posts = new SchoolIntake.Posts(leader, officer, doctor, regulator);
        return this;
    }

    public SchoolFixture openingOn(LocalDate day) {
        planned = day;
        opened = null;
        return this;
    }

    public SchoolFixture openedOn(LocalDate day) {
        planned = day;
        opened = day;
        return this;
    }

    public SchoolFixture inBatch(int number) {
        batch = number;
        return this;
    }

    public SchoolFixture withoutOpeningDay() {
        opens = false;
        return this;
    }

    /** The day from which its headcounts, staff and facilities hold; 100 days ago unless said. */
    public SchoolFixture holdingFrom(LocalDate day) {
        from = day;
        return this;
    }

    /** Enters it. */
    public UnitId entered() {
        return fixtures.enter(List.of(this)).getFirst();
    }

    SchoolIntake intake() {
        UnitId where = county == null ? fixtures.aCounty() : county;
        return new SchoolIntake(
                where,
                code,
                name == null ? new Bilingual("学校" + code, "School " + code) : name,
                type,
                boarding,
                managedBy,
                area,
                cleaners,
                posts,
                from == null ? fixtures.today().minusDays(100) : from,
                staff,
                classes(),
                places(),
                none,
                openings());
    }

    private List<SchoolIntake.Clazz> classes() {
        if (!grouped.isEmpty()) {
            return grouped;
        }
        List<Stage> stages = type.stages();
        int all = classes != null ? classes : Math.max(stages.size(), (pupils + CLASS_SIZE - 1) / CLASS_SIZE);
        int schoolYear = fixtures.term().schoolYear();
        List<SchoolIntake.Clazz> entered = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            Stage stage = stages.get(i % stages.size());
            int nth = i / stages.size();
            entered.add(new SchoolIntake.Clazz(
                    stage,
                    schoolYear - nth % stage.years(),
                    nth / stage.years() + 1,
                    headcounts ? share(pupils, all, i) : null,
                    share(boarders, all, i)));
        }
        return entered;
    }

    private static int share(int whole, int parts, int i) {
        return whole / parts + (i < whole % parts ? 1 : 0);
    }

    private List<SchoolIntake.Place> places() {
        List<SchoolIntake.Place> places = new ArrayList<>(named);
        facilities.forEach((kind, count) -> {
            for (int i = 1; i <= count; i++) {
                boolean zone = kind == FacilityKind.CANTEEN_ZONE;
                places.add(new SchoolIntake.Place(kind, kind + " " + i, null, zone ? "CANTEEN 1" : null));
            }
        });
        return places;
    }

    private List<SchoolIntake.Opens> openings() {
        if (!opens) {
            return List.of();
        }
        Term term = fixtures.term();
        LocalDate plannedDay = planned == null ? term.days().first() : planned;
        LocalDate actual = planned == null ? term.days().first() : opened;
        return type.stages().stream()
                .map(stage -> new SchoolIntake.Opens(term.id(), stage, batch, plannedDay, actual))
                .toList();
    }

    /** So many, of what is said next. */
    public final class Amount {
        private final int amount;

        private Amount(int amount) {
            this.amount = amount;
        }

        public SchoolFixture pupils() {
            pupils = amount;
            return SchoolFixture.this;
        }

        /** So many of the pupils board. */
        public SchoolFixture boarders() {
            boarders = amount;
            boarding = amount > 0;
            return SchoolFixture.this;
        }

        public SchoolFixture classes() {
            classes = amount;
            return SchoolFixture.this;
        }

        public SchoolFixture staff() {
            staff = amount;
            return SchoolFixture.this;
        }

        public SchoolFixture squareMetresCleaned() {
            area = amount;
            return SchoolFixture.this;
        }

        public SchoolFixture cleaners() {
            cleaners = amount;
            return SchoolFixture.this;
        }

        public SchoolFixture gates() {
            return places(FacilityKind.GATE);
        }

        public SchoolFixture canteens() {
            return places(FacilityKind.CANTEEN);
        }

        public SchoolFixture isolationRooms() {
            return places(FacilityKind.ISOLATION_ROOM);
        }

        public SchoolFixture clinics() {
            return places(FacilityKind.CLINIC);
        }

        /** So many facilities of a kind; 0 says that the school has none. */
        public SchoolFixture places(FacilityKind kind) {
            if (amount == 0) {
                return declaringNone(kind);
            }
            facilities.put(kind, amount);
            return SchoolFixture.this;
        }
    }
}
