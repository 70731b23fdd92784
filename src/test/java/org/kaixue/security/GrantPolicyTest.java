package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaixue.common.Role.ADMINISTRATOR;
import static org.kaixue.common.Role.BUREAU_OFFICER;
import static org.kaixue.common.Role.COUNTY_OFFICER;
import static org.kaixue.common.Role.LOGISTICS;
import static org.kaixue.common.Role.PRINCIPAL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaixue.common.Bilingual;
import org.kaixue.common.Ids;
import org.kaixue.common.Permission;
import org.kaixue.common.Role;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitKind;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;
import org.kaixue.security.GrantPolicy.Answer;

class GrantPolicyTest {

    /** What officers need and the administrator who names them does not: nobody by name is among it (decision 011). */
    private static final Set<Permission> OF_OFFICERS = EnumSet.of(
            Permission.PEOPLE_COUNT,
            Permission.PEOPLE_ASSIGN,
            Permission.ISOLATION_COUNT,
            Permission.DRILLS_READ,
            Permission.DRILLS_ASSIGN,
            Permission.RECTIFICATION_READ,
            Permission.RECTIFICATION_CHECK,
            Permission.CAMPAIGN_REPORT,
            Permission.PLANS_READ,
            Permission.PLANS_WRITE,
            Permission.PLANS_APPROVE,
            Permission.VISITS_READ,
            Permission.VISITS_PLAN,
            Permission.VISITS_REVIEW,
            Permission.READINESS_READ,
            Permission.READINESS_APPROVE);

    private static final Set<Role> ORDINARY = EnumSet.range(LOGISTICS, Role.SUPERVISOR);

    private final UnitId prefecture = new UnitId(Ids.next());
    private final UnitId county = new UnitId(Ids.next());
    private final UnitId school = new UnitId(Ids.next());
    private final UnitId elsewhere = new UnitId(Ids.next());
    private final UnitTree tree = new UnitTree(List.of(
            unit(prefecture, UnitKind.PREFECTURE, null),
            unit(county, UnitKind.COUNTY, prefecture),
            unit(school, UnitKind.SCHOOL, county),
            unit(elsewhere, UnitKind.COUNTY, prefecture)));

    @ParameterizedTest
    @EnumSource
    void an_administrator_gives_every_role_over_what_he_administers(Role role) {
        assertThat(answer(ADMINISTRATOR, prefecture, role, county)).isEqualTo(Answer.ALLOWED);
        assertThat(answer(ADMINISTRATOR, county, role, elsewhere)).isEqualTo(Answer.OUT_OF_REACH);
    }

    @Test
    void a_county_officer_gives_the_ordinary_roles_within_the_county_though_he_holds_none_of_them() {
        assertThat(ORDINARY)
                .hasSize(5)
                .allSatisfy(role ->
                        assertThat(answer(COUNTY_OFFICER, county, role, school)).isEqualTo(Answer.ALLOWED))
                .allSatisfy(role ->
                        assertThat(answer(COUNTY_OFFICER, county, role, county)).isEqualTo(Answer.ALLOWED));
    }

    @ParameterizedTest
    @EnumSource
    void a_county_officer_gives_nothing_outside_the_county(Role role) {
        assertThat(answer(COUNTY_OFFICER, county, role, elsewhere)).isEqualTo(Answer.OUT_OF_REACH);
        assertThat(answer(COUNTY_OFFICER, county, role, prefecture)).isEqualTo(Answer.OUT_OF_REACH);
        assertThat(answer(COUNTY_OFFICER, county, role, new UnitId(Ids.next()))).isEqualTo(Answer.OUT_OF_REACH);
    }

    @Test
    void a_county_officer_is_named_only_from_above() {
        assertThat(answer(COUNTY_OFFICER, county, COUNTY_OFFICER, county)).isEqualTo(Answer.ONLY_FROM_ABOVE);
        assertThat(answer(BUREAU_OFFICER, county, COUNTY_OFFICER, county)).isEqualTo(Answer.ONLY_FROM_ABOVE);
        assertThat(answer(BUREAU_OFFICER, prefecture, COUNTY_OFFICER, county)).isEqualTo(Answer.ALLOWED);
        assertThat(answer(COUNTY_OFFICER, prefecture, COUNTY_OFFICER, county)).isEqualTo(Answer.ALLOWED);
    }

    @Test
    void a_bureau_officer_and_an_administrator_are_named_only_by_an_administrator() {
        for (Role role : List.of(BUREAU_OFFICER, ADMINISTRATOR)) {
            assertThat(answer(BUREAU_OFFICER, prefecture, role, county)).isEqualTo(Answer.ONLY_ADMINISTRATOR);
            assertThat(answer(COUNTY_OFFICER, prefecture, role, county)).isEqualTo(Answer.ONLY_ADMINISTRATOR);
        }
    }

    @Test
    void who_does_not_keep_accounts_gives_nothing() {
        assertThat(answer(PRINCIPAL, school, PRINCIPAL, school)).isEqualTo(Answer.OUT_OF_REACH);
        assertThat(new GrantPolicy(List.of(), tree).answer(PRINCIPAL, school)).isEqualTo(Answer.OUT_OF_REACH);
    }

    @Test
    void two_roles_over_different_units_are_not_added_up() {
        GrantPolicy policy =
                new GrantPolicy(List.of(new Grant(COUNTY_OFFICER, county), new Grant(ADMINISTRATOR, elsewhere)), tree);

        assertThat(policy.answer(ADMINISTRATOR, county)).isEqualTo(Answer.ONLY_ADMINISTRATOR);
    }

    @Test
    void no_role_but_the_ordinary_ones_gives_a_permission_that_the_giver_lacks() {
        Stream.of(Role.values()).forEach(giver -> Arrays.stream(Role.values())
                .filter(role -> !ORDINARY.contains(role))
                .filter(role -> answer(giver, prefecture, role, county).allowed())
                .forEach(role -> assertThat(permissions(giver))
                        .as("%s gives %s", giver, role)
                        .containsAll(permissions(role).stream()
                                .filter(permission -> giver != Role.ADMINISTRATOR || !OF_OFFICERS.contains(permission))
                                .toList())));
    }

    private Answer answer(Role held, UnitId over, Role role, UnitId unit) {
        return new GrantPolicy(List.of(new Grant(held, over)), tree).answer(role, unit);
    }

    private static List<Permission> permissions(Role role) {
        return Arrays.stream(Permission.values()).filter(role::may).toList();
    }

    private static UnitNode unit(UnitId id, UnitKind kind, @Nullable UnitId parent) {
        return new UnitNode(id, kind, parent, id.toString(), new Bilingual("单位", "Unit"), null, null);
    }
}
