package org.kaixue.demo;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kaixue.common.Bilingual;
import org.kaixue.common.DemoMode;
import org.kaixue.common.Role;
import org.kaixue.organisation.SchoolType;
import org.kaixue.organisation.UnitId;
import org.kaixue.security.AccountDraft;
import org.kaixue.security.GrantDraft;

/** A sign-in of the demo: one for each of the people the portal is made for. */
record DemoSignIn(String username, Bilingual name, Role role, List<String> unitCodes) {

    /** Who entered the demo's stock. */
    static final Bilingual STOREKEEPER = new Bilingual("州物资管理员", "Logistics officer");

    /** Also who keeps the demo's checklists and runs its campaign. */
    static final Bilingual BUREAU_OFFICER = new Bilingual("州教育局干部", "Bureau officer");

    /** Who looked again at what schools put right. */
    static final Bilingual COUNTY_OFFICER = new Bilingual("县教育局干部", "County officer");

    /** Who published the demo's plans. */
    static final Bilingual PRINCIPAL = new Bilingual("校长", "Principal");

    /** Who led the demo's cases. */
    static final Bilingual DOCTOR = new Bilingual("校医", "School doctor");

    private static final String COUNTY = DemoNames.COUNTIES.get(2).code();
    private static final int SUPERVISED_SCHOOLS = 12;

    static List<DemoSignIn> all(List<DemoSchool> schools) {
        List<String> prefecture = List.of(DemoTerm.PREFECTURE_CODE);
        List<String> school = schools.isEmpty() ? List.of() : List.of(principals(schools));
        List<String> supervised = schools.stream()
                .filter(in(COUNTY))
                .filter(s -> s.number() % 4 == 0)
                .limit(SUPERVISED_SCHOOLS)
                .map(DemoSchool::code)
                .toList();
        return List.of(
                new DemoSignIn("logistics", STOREKEEPER, Role.LOGISTICS, prefecture),
                new DemoSignIn("principal", PRINCIPAL, Role.PRINCIPAL, school),
                new DemoSignIn("county", COUNTY_OFFICER, Role.COUNTY_OFFICER, List.of(COUNTY)),
                new DemoSignIn("bureau", BUREAU_OFFICER, Role.BUREAU_OFFICER, prefecture),
                new DemoSignIn("supervisor", new Bilingual("督导员", "Supervisor"), Role.SUPERVISOR, supervised),
                new DemoSignIn("doctor", DOCTOR, Role.DOCTOR, school),
                new DemoSignIn("admin", new Bilingual("管理员", "Administrator"), Role.ADMINISTRATOR, prefecture));
    }

    /** The code of the school whose principal can sign in: a large one, with two canteens if there is such. */
    static String principals(List<DemoSchool> schools) {
        return schools.stream()
                .filter(in(COUNTY))
                .filter(school -> school.type() == SchoolType.NINE_YEAR)
                .findFirst()
                .orElseThrow()
                .code();
    }

    static List<String> usernames() {
        return all(List.of()).stream().map(DemoSignIn::username).toList();
    }

    AccountDraft draft(Function<String, UnitId> unit) {
        return new AccountDraft(
                username,
                name,
                DemoMode.PASSWORD,
                false,
                unitCodes.stream()
                        .map(code -> GrantDraft.of(role, unit.apply(code)))
                        .toList());
    }

    private static Predicate<DemoSchool> in(String county) {
        return school -> school.countyCode().equals(county);
    }
}
