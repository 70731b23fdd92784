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

    private static final String COUNTY = DemoNames.COUNTIES.get(2).code();
    private static final int SUPERVISED_SCHOOLS = 12;

    static List<DemoSignIn> all(List<DemoSchool> schools) {
        List<String> prefecture = List.of(DemoTerm.PREFECTURE_CODE);
        List<String> school = schools.stream()
                .filter(in(COUNTY))
                .filter(s -> s.type() == SchoolType.NINE_YEAR)
                .limit(1)
                .map(DemoSchool::code)
                .toList();
        List<String> supervised = schools.stream()
                .filter(in(COUNTY))
                .filter(s -> s.number() % 4 == 0)
                .limit(SUPERVISED_SCHOOLS)
                .map(DemoSchool::code)
                .toList();
        return List.of(
                new DemoSignIn("logistics", STOREKEEPER, Role.LOGISTICS, prefecture),
                new DemoSignIn("principal", new Bilingual("校长", "Principal"), Role.PRINCIPAL, school),
                new DemoSignIn(
                        "county", new Bilingual("县教育局干部", "County officer"), Role.COUNTY_OFFICER, List.of(COUNTY)),
                new DemoSignIn("bureau", new Bilingual("州教育局干部", "Bureau officer"), Role.BUREAU_OFFICER, prefecture),
                new DemoSignIn("supervisor", new Bilingual("督导员", "Supervisor"), Role.SUPERVISOR, supervised),
                new DemoSignIn("doctor", new Bilingual("校医", "School doctor"), Role.DOCTOR, school),
                new DemoSignIn("admin", new Bilingual("管理员", "Administrator"), Role.ADMINISTRATOR, prefecture));
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
