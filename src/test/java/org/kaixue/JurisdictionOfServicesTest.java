package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.ForeignCalls.Attempt;
import org.kaixue.TwoCounties.Holdings;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Role;
import org.kaixue.common.RuleViolation;
import org.kaixue.common.ui.SearchSource;
import org.kaixue.organisation.Grant;
import org.kaixue.organisation.UnitId;
import org.kaixue.support.DatabaseTest;
import org.kaixue.support.SignedIn;
import org.kaixue.support.TableContents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every public method of every service, called with a school's ids by people of every role over its neighbour and over
 * another county, and by nobody: they get nothing, change nothing, and each refusal is recorded.
 */
@DatabaseTest
class JurisdictionOfServicesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TwoCounties counties;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectProvider<SearchSource> searches;

    private TwoCounties.Planted planted;
    private ForeignCalls calls;

    @BeforeEach
    void plant() {
        planted = counties.plant();
        calls = new ForeignCalls();
        new ForeignOrganisationCalls(context, planted, counties.today()).into(calls);
        new ForeignStockCalls(context, planted, counties.mask().id(), counties.today()).into(calls);
        new ForeignArrangementCalls(context, planted).into(calls);
        new ForeignIntakeCalls(context).into(calls);
        new ForeignPortalCalls(context, planted, counties.mask(), counties.today()).into(calls);
        new ForeignPeopleCalls(context, planted).into(calls);
        new ForeignCareCalls(context, planted, counties.today()).into(calls);
        new ForeignStaggeringCalls(context, planted).into(calls);
        new ForeignRectificationCalls(context, planted, counties.today()).into(calls);
        new ForeignDrillCalls(context, planted, counties.today()).into(calls);
        new ForeignChecklistCalls(context, counties.today()).into(calls);
        new ForeignCampaignCalls(context, planted, counties.today()).into(calls);
        new ForeignPreparednessCalls(context, planted).into(calls);
        new ForeignHygieneCalls(context, planted, counties.today()).into(calls);
        new ForeignSupervisionCalls(context, planted, counties.today()).into(calls);
        new ForeignRoomCalls(context, planted).into(calls);
        new ForeignFieldCalls().into(calls);
        new ForeignCaseCalls(context, planted, counties.today()).into(calls);
        // Last, for the facts are judged there: what is planted afterwards would have them judged anew by the watch.
        new ForeignReadinessCalls(context, planted, counties.today()).into(calls);
    }

    @Test
    void every_public_method_of_a_service_stands_in_the_table() {
        assertThat(calls.known().keySet())
                .as("say beside those of its room how the method is called with another school's ids, or why it is not")
                .containsExactlyInAnyOrderElementsOf(PublicMethods.of(context));
    }

    @Test
    void nobody_gets_or_changes_anything_with_ids_that_are_not_his() {
        TableContents before = TableContents.of(database);
        SoftAssertions refusals = new SoftAssertions();
        people().forEach(person -> {
            person.signIn(signedIn);
            calls.refused().forEach((method, attempt) -> {
                long recorded = refusals();
                refusals.assertThat(catchThrowable(() -> attempt.by(person.own())))
                        .as("%s as %s", method, person.name())
                        .isInstanceOf(AccessRefused.class);
                refusals.assertThat(refusals() - recorded)
                        .as("refusals recorded of %s as %s", method, person.name())
                        .isEqualTo(1);
            });
            calls.mixed().forEach((what, attempt) -> refusals.assertThat(catchThrowable(() -> attempt.by(person.own())))
                    .as("%s as %s", what, person.name())
                    .isInstanceOf(RuleViolation.class));
            calls.empty().forEach((method, attempt) -> refusals.assertThat(found(attempt, person))
                    .as("%s as %s", method, person.name())
                    .isEmpty());
        });
        refusals.assertAll();
        assertThat(TableContents.of(database)).isEqualTo(before);
    }

    @Test
    void whoever_holds_every_role_over_the_prefecture_is_refused_none_of_it() {
        signedIn.as("all", grants(planted.prefecture(), Role.values()));
        SoftAssertions answers = new SoftAssertions();
        List<String> closingLast = calls.refused().keySet().stream()
                .sorted(Comparator.comparing(method -> method.contains(".close(")))
                .toList();
        closingLast.forEach(method -> {
            Attempt attempt = Objects.requireNonNull(calls.refused().get(method));
            Throwable failure = catchThrowable(() -> attempt.by(planted.neighbour()));
            answers.assertThat(failure instanceof AccessRefused)
                    .as("%s is refused to whose it is", method)
                    .isFalse();
        });
        answers.assertAll();
    }

    @Test
    void nobody_finds_what_is_not_his_by_the_search() {
        people().forEach(person -> {
            person.signIn(signedIn);
            assertThat(searches.stream()
                            .flatMap(source -> source.find(TwoCounties.SECRET, 10, Locale.SIMPLIFIED_CHINESE).stream()))
                    .as(person.name())
                    .isEmpty();
        });
        signedIn.as(Role.SUPERVISOR, planted.theirs().school());
        assertThat(searches.stream()
                        .flatMap(source -> source.find(TwoCounties.SECRET, 10, Locale.SIMPLIFIED_CHINESE).stream()))
                .isNotEmpty();
    }

    private static Collection<?> found(Attempt attempt, Person person) {
        try {
            return Objects.requireNonNull((Collection<?>) attempt.by(person.own()));
        } catch (AccessRefused refused) {
            return List.of();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long refusals() {
        return jdbc.sql("select count(*) from audit_entry where refused = true")
                .query(Long.class)
                .single();
    }

    /** One of each role over the neighbouring school, one of each over the other county, and nobody. */
    private Stream<Person> people() {
        Stream<Person> neighbours = Arrays.stream(Role.values())
                .map(role -> new Person(role, planted.neighbour().school(), planted.neighbour()));
        Stream<Person> farther =
                Arrays.stream(Role.values()).map(role -> new Person(role, planted.second(), planted.farther()));
        return Stream.concat(
                Stream.of(new Person(null, planted.second(), planted.farther())), Stream.concat(neighbours, farther));
    }

    private static Grant[] grants(UnitId unit, Role... roles) {
        return Arrays.stream(roles).map(role -> new Grant(role, unit)).toArray(Grant[]::new);
    }

    /**
     * Who calls.
     *
     * @param role null for nobody
     * @param over where the person has the role
     * @param own a school there
     */
    private record Person(@Nullable Role role, UnitId over, Holdings own) {

        void signIn(SignedIn signedIn) {
            if (role == null) {
                signedIn.as("anonymous");
            } else {
                signedIn.as(name(), new Grant(role, over));
            }
        }

        String name() {
            return (role == null ? "NOBODY" : role.name()) + (over.equals(own.school()) ? " next door" : " elsewhere");
        }
    }
}
