package org.kaixue;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;

/**
 * The conventions of docs/architecture.md that a compiler does not see. A rule about something that the product does
 * not have yet passes, and bites as soon as the first such class exists.
 */
class HouseRulesTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kaixue");
    private static final String ROOT_OF_A_ROOM = "org\\.kaixue\\.\\w+";
    private static final DescribedPredicate<JavaClass> IN_A_ROOT = DescribedPredicate.describe(
            "in a room's root", type -> type.getPackageName().matches(ROOT_OF_A_ROOM));
    private static final DescribedPredicate<JavaClass> PACKAGE_PRIVATE = DescribedPredicate.describe(
            "package-private", type -> Stream.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED, JavaModifier.PRIVATE)
                    .noneMatch(type.getModifiers()::contains));
    private static final Set<String> READ_TIME = Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone");

    @Test
    void entities_are_hidden_in_their_rooms_root() {
        check(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(be(PACKAGE_PRIVATE))
                .andShould(be(IN_A_ROOT))
                .because("no other room and no view may reach a row past the service that guards it"));
    }

    @Test
    void repositories_are_hidden_in_their_rooms_root() {
        check(classes()
                .that()
                .areAssignableTo(Repository.class)
                .should(be(PACKAGE_PRIVATE))
                .andShould(be(IN_A_ROOT))
                .because("no other room and no view may reach rows past the service that guards them"));
    }

    @Test
    void views_are_hidden_in_their_rooms_ui() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAnnotatedWith(Layout.class)
                .should(be(PACKAGE_PRIVATE))
                .andShould()
                .resideInAPackage("org.kaixue.*.ui")
                .because("a view is reached by its address; other rooms link to it by what its room offers"));
    }

    @Test
    void views_ask_services_and_not_the_database() {
        check(noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.springframework.jdbc..",
                        "org.springframework.transaction..",
                        "org.springframework.data.repository..",
                        "org.springframework.data.jpa..")
                .because("only services check who may see what, so a view that asks the database asks for everybody"));
    }

    @Test
    void only_the_chart_room_knows_the_chart_libraries() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.kaixue.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jfree..", "org.apache.batik..")
                .because("rooms give numbers and get a picture, so that the library can be exchanged in one place"));
    }

    @Test
    void only_the_solver_room_knows_the_solver_library() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.kaixue.solver..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.ortools..")
                .because("rooms give a problem and get a plan, so that the library can be exchanged in one place"));
    }

    @Test
    void nobody_knows_the_security_room() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.kaixue.security..", "org.kaixue.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kaixue.security..")
                .because("it answers what organisation and common ask; whoever needs the person asks those;"
                        + " only the demo plants sign-ins"));
    }

    @Test
    void time_comes_from_the_business_clock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.kaixue.common")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("the machine's own time is read", HouseRulesTest::readsTime))
                .because("tests set the clock, and a business day begins in Shanghai and not where the server stands"));
    }

    @Test
    void nothing_needs_node() {
        check(noClasses()
                .should()
                .beAnnotatedWith(named(
                        "com.vaadin.flow.component.dependency.JsModule",
                        "com.vaadin.flow.component.dependency.CssImport",
                        "com.vaadin.flow.component.dependency.NpmPackage",
                        "com.vaadin.flow.component.dependency.JavaScript"))
                .because("these force a front-end build with Node, which a new machine does not have"));
    }

    @Test
    void styles_live_in_style_sheets() {
        check(noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a style is set from Java",
                        call -> call.getTarget().getRawReturnType().isEquivalentTo(Style.class)
                                || call.getTargetOwner().isEquivalentTo(Style.class)))
                .because("a style in Java is seen neither by the theme nor by dark mode: give it a class"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"util", "utils", "helper", "helpers", "manager", "dto", "impl"})
    void packages_are_named_after_what_they_are_about(String technique) {
        check(noClasses()
                .should()
                .resideInAPackage(".." + technique + "..")
                .because("a package named after a technique collects what nobody looked after"));
    }

    @Test
    void only_services_open_transactions() {
        DescribedPredicate<JavaAnnotation<?>> transactional =
                named("org.springframework.transaction.annotation.Transactional", "jakarta.transaction.Transactional");
        check(CompositeArchRule.of(classes()
                        .that()
                        .areAnnotatedWith(transactional)
                        .should()
                        .beAnnotatedWith(Service.class))
                .and(methods()
                        .that()
                        .areAnnotatedWith(transactional)
                        .should()
                        .beDeclaredInClassesThat()
                        .areAnnotatedWith(Service.class))
                .because("the service that checks the permission is the only boundary of a change"));
    }

    @Test
    void every_package_says_what_may_be_null() {
        check(classes()
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "live in a package with a @NullMarked package-info", HouseRulesTest::isNullMarked)))
                .because("NullAway looks only where it is told to"));
    }

    private static boolean isNullMarked(JavaClass type) {
        return type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }

    private static boolean readsTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        if (owner.isEquivalentTo(Date.class)) {
            return target.getName().equals("<init>")
                    && target.getRawParameterTypes().isEmpty();
        }
        boolean clocked = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return !clocked
                && READ_TIME.contains(target.getName())
                && (owner.getPackageName().startsWith("java.time") || owner.isEquivalentTo(System.class));
    }

    private static DescribedPredicate<JavaAnnotation<?>> named(String... annotations) {
        Set<String> names = Set.of(annotations);
        return DescribedPredicate.describe(
                String.join(" or ", annotations),
                annotation -> names.contains(annotation.getRawType().getName().replace("$Container", "")));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }
}
